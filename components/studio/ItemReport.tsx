import { sectionsOf, studioItemSections } from '../../lib/report/sections';
import { StudioReport, type StudioReportProps } from './StudioReport';

const STUDIO = studioItemSections();
/** On the creator's own page, figures that only the owner sees come before those that the market sees. */
const OWN = [...STUDIO, ...sectionsOf({ platform: 'douyin', kind: 'item', id: '', idType: 'awemeId' })];

type ItemReportProps = Omit<StudioReportProps, 'sections'> & {
  /** Adds the sections that every work has. */
  all?: boolean;
};

/** The report of a work of the account. */
export default function ItemReport({ all, ...props }: ItemReportProps) {
  return <StudioReport {...props} sections={all ? OWN : STUDIO} />;
}
