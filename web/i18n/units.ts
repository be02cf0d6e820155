export { unitName as unitText } from '#core/domain/unit-name.ts';
