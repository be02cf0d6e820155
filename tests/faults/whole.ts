import { sql } from 'drizzle-orm';
import { PAPER_FORMATS } from '#core/domain/briefing/life/paper.ts';
import type { Db } from '#db/client.ts';
import { rows } from '#db/rows.ts';

/** What must hold of every site at every moment: a question that finds what is half there. */
const HALVES: Record<string, string> = {
  '导入与提交、版次、操作记录不一致': `
    select b.id::text as what from bulk_import b
    left join vintage v on v.submission_id = b.submission_id
    left join audit_entry a on a.action = 'import.commit' and a.subject = b.id::text
    where (b.state = 'committed') is distinct from (v.id is not null)
      or (b.state = 'committed') is distinct from (a.id is not null)`,
  导入的数字不全: `
    select a.subject as what from audit_entry a where a.action = 'import.commit'
      and (a.detail ->> 'new')::int + (a.detail ->> 'changed')::int is distinct from
        (select count(*) from observation o where o.vintage_id = (a.detail ->> 'vintage')::bigint)`,
  版次没有提交: `
    select v.id::text as what from vintage v left join submission s on s.id = v.submission_id where s.id is null`,
  提交没有版次: `
    select s.id::text as what from submission s left join vintage v on s.id = v.submission_id where v.id is null`,
  数字没有版次: `
    select o.vintage_id::text as what from observation o left join vintage v on v.id = o.vintage_id
    where v.id is null group by 1`,
  版次计数不对: `
    select last::text as what from vintage_counter
    where last is distinct from (select max(id) from vintage)`,
  填报的状态与版次不一致: `
    select r.id::text as what from report r
    left join vintage v on v.id = r.vintage_id left join submission s on s.id = v.submission_id
    where (r.state = 'published') is distinct from (s.report_id is not distinct from r.id)`,
  填报与操作记录不一致: `
    select r.id::text as what from report r where r.version is distinct from
      (select count(*) from audit_entry a where a.subject = 'report:' || r.id)`,
  发布的填报没有数字: `
    select r.id::text as what from report r where r.state = 'published' and not exists
      (select from observation o where o.vintage_id = r.vintage_id)`,
  简报与操作记录不一致: `
    select i.id::text as what from briefing_issue i where i.version is distinct from
      (select count(*) from audit_entry a where a.subject = 'briefing:' || i.id
        and a.action not in ('briefing.file', 'briefing.run'))`,
  简报内容与散列不一致: `
    select id::text as what from briefing_issue where (content is null) <> (content_hash is null)
      or content_hash is distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex')
      or (state in ('checked', 'issued') and content is null)`,
  签发的简报没有排上文件: `
    select i.id::text as what from briefing_issue i
    where (i.state = 'issued') is distinct from
      (select count(*) = ${PAPER_FORMATS.length} from briefing_file f where f.issue_id = i.id)`,
  '简报文件与操作记录不一致，或生成了不止一次': `
    select f.issue_id || ' ' || f.format as what from briefing_file f
    where (select count(*) from audit_entry a where a.action = 'briefing.file'
        and a.subject = 'briefing:' || f.issue_id and a.detail ->> 'format' = f.format
        and a.detail ->> 'hash' is not distinct from f.hash)
      is distinct from (f.state = 'made')::int`,
  生成失败的简报文件: `
    select issue_id || ' ' || format || ' ' || coalesce(fault, '') as what from briefing_file where state = 'failed'`,
  文件内容与散列不一致: `
    select hash as what from (select * from stored_file order by stored_at desc limit 25) f
    where hash <> encode(sha256(bytes), 'hex') or size <> length(bytes)`,
};

/** What is half there, in words; empty when all is well. */
export async function findHalves(db: Db): Promise<string[]> {
  const found: string[] = [];
  for (const [fault, question] of Object.entries(HALVES)) {
    const guilty = rows<{ what: string }>(await db.execute(sql.raw(question)));
    if (guilty.length > 0) found.push(`${fault}：${guilty.map(({ what }) => what).join('、')}`);
  }
  return found;
}
