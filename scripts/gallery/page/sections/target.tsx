import { useState } from 'react';
import { BlockView } from '../../../../components/blocks/BlockView';
import { type ReportAccess, ReportContext } from '../../../../components/blocks/reportAccess';
import { SectionView } from '../../../../components/report/SectionView';
import { untouched } from '../../../../components/report/state';
import { TargetEditor } from '../../../../components/target/TargetEditor';
import { type SectionId, sectionsOf } from '../../../../lib/report/sections';
import { NO_TARGET, type Target } from '../../../../lib/report/target';
import type { Ratio } from '../../../../lib/report/units';
import type { Subject } from '../../../../lib/subject/types';
import type { Answers } from '../background';
import { SUBJECTS, sampleSection } from '../samples';
import { settings } from '../session';
import type { State } from '../state';

const nothing = () => {};

const TARGET: Target = {
  dimensions: [
    { by: 'gender', keys: { xingtu: ['female'], pugongying: ['female'] }, wanted: 0.6 as Ratio },
    {
      by: 'age',
      keys: { xingtu: ['24-30', '31-40'], pugongying: ['25-34', '35-44'] },
      wanted: 0.5 as Ratio,
      weight: 2,
    },
    { by: 'tier', keys: { xingtu: ['一线', '新一线', '二线'] } },
    { by: 'province', keys: { xingtu: ['上海', '江苏', '浙江', '广东'] } },
  ],
  costBy: 'age',
};
const aimed = (target: Target = TARGET) => ({ settings: { ...settings, target } });

interface Beside {
  subject?: Subject;
  state?: Partial<ReturnType<ReportAccess['stateOf']>>;
  answers?: Answers;
  target?: Target;
}

/** The verdict of a creator, with the target below it. */
function verdict(name: string, { subject = SUBJECTS.creator, state, answers, target }: Beside = {}): State {
  const sections = sectionsOf(subject);
  const first = sections[0] as SectionId;
  const block = sampleSection(subject, first).blocks.find(({ type }) => type === 'verdict');
  const access: ReportAccess = {
    subject,
    linked: undefined,
    sections,
    stateOf: () => ({ loads: 0, loading: false, failure: undefined, ...state }),
    load: nothing,
    open: nothing,
  };
  return {
    name,
    session: aimed(target),
    // The line comes after the card that it stands in.
    own: { height: 560, ...(answers && { answers }) },
    draw: () => (
      <ReportContext value={access}>{block && <BlockView block={block} onOpen={nothing} />}</ReportContext>
    ),
  };
}

const unknown: Answers = {
  'report.load': ({ section, options }) => ({ section, options, blocks: [], failures: [], missing: 3 }),
};

/** The tab of a creator's people, with the target's groups marked. */
const tab = (name: string, subject: Subject, section: SectionId, width?: number): State => ({
  name,
  session: aimed(),
  ...(width !== undefined && { width }),
  draw: () => (
    <SectionView
      subject={subject}
      section={section}
      state={{
        ...untouched(section),
        phase: 'ready',
        result: {
          ...sampleSection(subject, section, { without: ['xingtu.linkStruct', 'pgy.fansSummary'] }),
          missing: 0,
        },
        loads: 1,
      }}
      gate="open"
      onLoad={nothing}
      onCancel={nothing}
      onOpen={nothing}
    />
  ),
});

function Editor({ target }: { target: Target | undefined }) {
  const [value, setValue] = useState(target);
  return <TargetEditor value={value} onChange={setValue} />;
}

const editor = (name: string, target: Target | undefined, width?: number): State => ({
  name,
  ...(width !== undefined && { width }),
  draw: () => <Editor target={target} />,
});

/** A target audience: where it is edited, and beside a creator's people. */
export const target: readonly State[] = [
  editor('editor', TARGET, 720),
  editor('editor, empty', undefined, 720),
  editor('editor, narrow', TARGET),
  verdict('audience known'),
  {
    ...verdict('audience known, tip'),
    own: { height: 640, act: (user) => user.point('[data-metric="ta.cpm"]') },
  },
  verdict('fans alone', { subject: SUBJECTS.blogger }),
  verdict('not in the cache', { answers: unknown }),
  verdict('being fetched', { answers: unknown, state: { loading: true } }),
  verdict('not fetched', {
    answers: unknown,
    state: { failure: { code: 'dailyCap', charged: 'no' } },
  }),
  verdict('nothing chosen of the platform', {
    subject: SUBJECTS.blogger,
    target: { ...NO_TARGET, dimensions: [{ by: 'tier', keys: { xingtu: ['一线'] } }] },
  }),
  tab('audience and fans', SUBJECTS.creator, 'xingtu.audience'),
  tab('audience and fans, wide', SUBJECTS.creator, 'xingtu.audience', 760),
  tab('fans alone, marked', SUBJECTS.blogger, 'pgy.audience'),
];
