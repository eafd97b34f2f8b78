import { sectionsOf, studioItemSections } from '../../lib/report/sections';
import { StudioReport, type StudioReportProps } from './StudioReport';

const STUDIO = studioItemSections();
/** On the creator's own page, what the market sees of the work stands behind what only its owner sees. */
const OWN = [...STUDIO, ...sectionsOf({ platform: 'douyin', kind: 'item', id: '', idType: 'awemeId' })];

type ItemReportProps = Omit<StudioReportProps, 'sections'> & {
  /** With the sections that every work has. */
  all?: boolean;
};

/** One work of the account. */
export default function ItemReport({ all, ...props }: ItemReportProps) {
  return <StudioReport {...props} sections={all ? OWN : STUDIO} />;
}
