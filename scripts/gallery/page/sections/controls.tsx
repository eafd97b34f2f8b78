import { RotateCw, Settings, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Confirm } from '../../../../components/settings/Dialog';
import { SaveMark } from '../../../../components/settings/Row';
import { Avatar } from '../../../../components/ui/Avatar';
import { Banner } from '../../../../components/ui/Banner';
import { Button, IconButton, LinkButton } from '../../../../components/ui/Button';
import { CostTag } from '../../../../components/ui/CostTag';
import { Select, Switch, TextField } from '../../../../components/ui/Fields';
import { Mark } from '../../../../components/ui/Mark';
import { CountdownBar, Skeleton, Spinner } from '../../../../components/ui/Progress';
import { Segmented } from '../../../../components/ui/Segmented';
import { Tabs } from '../../../../components/ui/Tabs';
import { useToast } from '../../../../components/ui/Toast';
import { Pop } from '../../../../components/workspace/Pop';
import { common } from '../../../../lib/i18n/common';
import { panel } from '../../../../lib/i18n/panel';
import { translator } from '../../../../lib/language/translate';
import { asked } from '../session';
import type { State } from '../state';

const nothing = () => {};
const t = translator(panel, asked.language);
const c = translator(common, asked.language);
const short = t('figure.value');
const long = t('empty.text');
const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 } as const;

const BUTTONS = (['primary', 'secondary', 'quiet', 'danger'] as const).flatMap((variant) =>
  (['normal', 'small'] as const).map((size) => ({ variant, size })),
);

const buttons: readonly State[] = BUTTONS.map(({ variant, size }) => ({
  name: `button, ${variant}, ${size}`,
  draw: () => (
    <div style={row}>
      <Button variant={variant} size={size}>
        {c('close')}
      </Button>
      <Button variant={variant} size={size} icon={<RotateCw aria-hidden />}>
        {c('close')}
        <CostTag calls={4} />
      </Button>
      <Button variant={variant} size={size} disabled>
        {c('close')}
      </Button>
    </div>
  ),
}));

const TONES = ['info', 'ok', 'warn', 'danger', 'sample'] as const;

const banners: readonly State[] = TONES.map((tone) => ({
  name: `banner, ${tone}`,
  draw: () => (
    <Banner tone={tone} title={t('empty.title')} actions={<Button size="small">{c('close')}</Button>}>
      {long}
    </Banner>
  ),
}));

/** Milliseconds after which the toast is said again: it would be gone before the picture is taken. */
const AGAIN_MS = 1000;

/** A toast that stays. */
function Said() {
  const say = useToast();
  useEffect(() => {
    const speak = () => say(t('copied', { value: '28,000' }));
    speak();
    const timer = setInterval(speak, AGAIN_MS);
    return () => clearInterval(timer);
  }, [say]);
  return null;
}

const options = ['light', 'dark', 'auto'].map((value) => ({ value, label: value }));

/** The controls. */
export const controls: readonly State[] = [
  ...buttons,
  {
    name: 'icon and link buttons',
    draw: () => (
      <div style={row}>
        <IconButton label={short} icon={<Settings aria-hidden />} />
        <IconButton label={short} icon={<Trash2 aria-hidden />} disabled />
        <LinkButton href="https://example.com/">{c('close')}</LinkButton>
        <LinkButton href="https://example.com/" size="small">
          {c('close')}
        </LinkButton>
      </div>
    ),
  },
  {
    name: 'prices',
    draw: () => (
      <div style={row}>
        <CostTag calls={1} />
        <CostTag calls={4} />
        <CostTag calls={4} short />
        <CostTag calls={120} short />
        <CostTag calls={0} free={c('calls.free')} />
      </div>
    ),
  },
  {
    name: 'text field',
    draw: () => <TextField label={short} hint={long} defaultValue="2026" suffix={<span>%</span>} />,
  },
  { name: 'text field, empty', draw: () => <TextField label={short} placeholder="https://" /> },
  {
    name: 'text field, wrong',
    draw: () => <TextField label={short} hint={long} error={t('notCopied')} defaultValue="abc" />,
  },
  {
    name: 'select',
    draw: () => <Select label={short} hint={long} value="dark" options={options} onChange={nothing} />,
  },
  {
    name: 'select, wrong',
    draw: () => (
      <Select label={short} error={t('notCopied')} value="dark" options={options} onChange={nothing} />
    ),
  },
  { name: 'switch, on', draw: () => <Switch label={short} hint={long} checked onChange={nothing} /> },
  { name: 'switch, off', draw: () => <Switch label={short} checked={false} onChange={nothing} /> },
  {
    name: 'switch, disabled',
    draw: () => <Switch label={short} hint={long} checked={false} disabled onChange={nothing} />,
  },
  {
    name: 'segmented',
    draw: () => <Segmented label={short} value="dark" options={options} onChange={nothing} />,
  },
  {
    name: 'segmented, with prices, narrow',
    width: 220,
    draw: () => (
      <Segmented
        label={short}
        value="dark"
        options={options.map(({ value, label }) => ({
          value,
          label: (
            <>
              {label} {value !== 'dark' && <CostTag calls={2} short />}
            </>
          ),
        }))}
        onChange={nothing}
      />
    ),
  },
  {
    name: 'tabs',
    draw: () => (
      <Tabs
        label={short}
        value="dark"
        tabs={options.map(({ value, label }) => ({
          id: value,
          label: (
            <>
              {label} {value !== 'dark' && <CostTag calls={2} short />}
            </>
          ),
        }))}
        onChange={nothing}
      >
        <p>{long}</p>
      </Tabs>
    ),
  },
  ...banners,
  {
    name: 'banner, words alone',
    draw: () => <Banner tone="info">{long}</Banner>,
  },
  {
    name: 'avatars without a picture',
    draw: () => (
      <div style={row}>
        <Avatar name="小鹿" />
        <Avatar name="Mia" size={28} />
        <Avatar name="🦌 deer" size={48} />
        <Avatar name="" />
      </div>
    ),
  },
  {
    name: 'waiting',
    draw: () => (
      <div style={{ display: 'grid', gap: 12 }}>
        <Spinner />
        <CountdownBar label={short} milliseconds={1500} />
        <Skeleton />
      </div>
    ),
  },
  {
    name: 'save marks',
    draw: () => (
      <div style={row}>
        <SaveMark inline status={{ state: 'saving' }} />
        <SaveMark inline status={{ state: 'saved' }} />
        <Mark />
      </div>
    ),
  },
  { name: 'toast', draw: () => <Said />, own: { height: 120 } },
  ...[false, true].map((danger) => ({
    name: `dialog${danger ? ', danger' : ''}`,
    width: 560,
    draw: () => (
      <Confirm
        title={t('empty.title')}
        confirm={c('close')}
        cancel={t('cancelled.look')}
        danger={danger}
        onConfirm={nothing}
        onClose={nothing}
      >
        <p>{long}</p>
      </Confirm>
    ),
    own: { height: 320 },
  })),
  {
    name: 'popover',
    draw: () => (
      <Pop label={short} title={t('empty.title')} align="start" data-pop>
        <p>{long}</p>
      </Pop>
    ),
    own: { height: 220, act: (user) => user.press('[data-pop]') },
  },
];
