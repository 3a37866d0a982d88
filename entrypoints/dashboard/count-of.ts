export { countOf } from '../../lib/domain/count-of.ts';
