import type { AskOptions, Gateway } from '../gateway/gateway';
import { bodyOf } from '../providers/tikomni/routes';
import { downloadRequest } from '../providers/tikomni/works/download';
import type { ListValues } from '../report/lists';

/** What the studio needs of the script of the gateway, in which the endpoints have registered the bodies of their calls. */
export function studioCalls(gateway: Pick<Gateway, 'ask'>) {
  return {
    body: bodyOf,
    /** Asks for the creator's works as a workbook. */
    download: (values: ListValues, options: AskOptions) => gateway.ask(downloadRequest(values), options),
  };
}
