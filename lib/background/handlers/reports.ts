import type { OnPartial } from '../../gateway/reports';
import { isOwnPage } from '../../messages/senders';
import { createPageGate } from '../pageGate';
import type { HandlerDeps, HandlersOf } from './deps';
import { askerOf, tabOf } from './sender';
import type { Waiting } from './waiting';

/** Reports: what a section costs, and its load. */
export function reportHandlers(
  { reports, lookups, sessions, sight, broadcast }: HandlerDeps,
  waiting: Waiting,
): HandlersOf<'report'> {
  const passPage = createPageGate({ sessions, reports, sight });
  return {
    'report.plan': ({ subject, section, options }, sender) =>
      reports.plan(subject, section, options, askerOf(sender)),
    'report.plans': ({ questions }, sender) =>
      Promise.all(
        questions.map((question) =>
          'inquiry' in question
            ? lookups.calls(question.inquiry, askerOf(sender))
            : reports.calls(question, askerOf(sender)),
        ),
      ),
    'report.load': ({ request, by, ...load }, sender) =>
      waiting.run(request, async (signal) => {
        const asked = { ...load, from: askerOf(sender) };
        const tell: OnPartial = (result, progress) =>
          broadcast({ news: 'partial', request, result, progress });
        if (!isOwnPage(sender)) await passPage(tabOf(sender), asked, by, tell);
        return reports.load(asked, tell, signal);
      }),
    'report.cancel': ({ request }) => waiting.cancel(request),
  };
}
