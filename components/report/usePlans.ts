import { useEffect, useState } from 'react';
import { ask, onNews } from '../../lib/messages/client';
import type { Plan } from '../../lib/report/load';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { afterPaint } from '../session/afterPaint';
import { type ReportState, sectionState } from './state';

/** The price of each section, as far as it is known. */
export type Plans = Partial<Record<SectionId, Plan>>;

/**
 * What each section costs now: worked out anew when its switches change, after every load, and with the settings.
 *
 * @param drawn figures are drawn already, so that prices may come after them; otherwise the drawing waits for the price
 */
export function usePlans(
  subject: Subject,
  sections: readonly SectionId[],
  state: ReportState,
  drawn: boolean,
): Plans {
  const [plans, setPlans] = useState<Plans>({});
  const [settings, setSettings] = useState(0);
  useEffect(() => onNews((news) => news.news === 'session' && setSettings((count) => count + 1)), []);

  const options = JSON.stringify(sections.map((section) => sectionState(state, section).options));
  // Sections share answers: a load of one makes another cheaper.
  const loads = sections.reduce((sum, section) => sum + sectionState(state, section).loads, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: loads and settings change the price of the same question
  useEffect(() => {
    let current = true;
    const wanted = JSON.parse(options) as Record<string, string>[];
    const askAll = () => {
      for (const [place, section] of sections.entries()) {
        ask('report.plan', { subject, section, options: wanted[place] ?? {} }).then(
          (plan) => current && setPlans((known) => ({ ...known, [section]: plan })),
          // A plan that fails needs no words: the load that follows has them.
          () => {},
        );
      }
    };
    const stop = drawn ? afterPaint(askAll) : askAll();
    return () => {
      current = false;
      stop?.();
    };
  }, [subject, sections, options, loads, settings, drawn]);

  return plans;
}
