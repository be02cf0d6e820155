import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fp from 'fastify-plugin';
import { type Access, accessText } from '#core/domain/people/access.ts';

/** The OpenAPI document, made from the routes' own schemas, and a page to read it. */
export default fp<{ version: string }>(
  async function openapi(app, { version }) {
    await app.register(swagger, {
      // A file field is read from the stream, so no body schema may stand in the way; it is told here.
      transform: ({ schema, url, route }) => {
        const { access, fileField } = (route.config ?? {}) as { access?: Access; fileField?: string };
        if (access === undefined) return { url, schema };
        const description = [schema?.description, accessText(access)].filter((part) => part).join('\n\n');
        const body = fileField === undefined ? {} : { body: fileForm(fileField) };
        return { url, schema: { ...schema, description, ...body } };
      },
      openapi: {
        openapi: '3.1.0',
        info: {
          title: '机器人产业目标监测 API',
          description:
            '计划、目标、指标、地区、观测值、进展、上报与简报。编码均为公开编码（SD、SD-Q2、370100 …）。数值不取整；null 表示没有，从不等于 0。',
          version,
        },
        tags: [
          { name: 'plans', description: '计划及其内容' },
          { name: 'figures', description: '指标、地区与观测值' },
          { name: 'progress', description: '进展判定' },
          { name: 'analysis', description: '差距、追赶与试算' },
          { name: 'definitions', description: '指标口径与判定规则' },
          { name: 'people', description: '登录、人员与权限' },
          { name: 'share', description: '分享链接' },
          { name: 'views', description: '保存的视图' },
          { name: 'collections', description: '报送任务、日历与催报' },
          { name: 'calendar', description: '工作日与节假日' },
          { name: 'reports', description: '填报、审核与更正' },
          { name: 'uploads', description: '上传文件' },
          { name: 'imports', description: '批量导入' },
          { name: 'maps', description: '地区轮廓与地图' },
          { name: 'milestones', description: '目标、任务与事项的进展' },
          { name: 'files', description: '佐证材料' },
          { name: 'history', description: '发布时点与变化' },
          { name: 'audit', description: '操作记录' },
          { name: 'briefings', description: '简报' },
          { name: 'wall', description: '大屏播放单' },
          { name: 'demo', description: '演示数据' },
          { name: 'site', description: '站点' },
        ],
      },
    });
    await app.register(swaggerUi, {
      routePrefix: '/api/docs',
      uiConfig: { docExpansion: 'none', filter: true },
    });
    app.get('/api/v1/openapi.json', { config: { access: 'open' }, schema: { hide: true } }, () =>
      app.swagger(),
    );
  },
  { name: 'openapi' },
);

function fileForm(field: string) {
  return { type: 'object', required: [field], properties: { [field]: { type: 'string', format: 'binary' } } };
}
