import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { common } from '../../lib/i18n/common';
import { listMessages } from '../../lib/i18n/lists';
import { translate, translator } from '../../lib/language/translate';
import type { Failure } from '../../lib/report/failure';
import { download } from '../export/download';
import { Failures } from '../report/Failures';
import type { Opening } from '../report/opening';
import { failureOf, useLanguage, useSession } from '../session/session';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';
import { Pop } from '../workspace/Pop';
import { type ListsRoute, listsHash } from '../workspace/route';
import { TableSkeleton } from '../workspace/TableSkeleton';
import type { Kept } from '../workspace/useRoute';
import { lists as ways } from './client';
import { ListPage, useListMenu } from './ListPage';
import { ListsNav } from './ListsNav';
import styles from './ListsScreen.module.css';
import { useListStore } from './useListStore';
import { useLists } from './useLists';
import { useNarrow } from './useNarrow';

const TeamScreen = lazy(() => import('../team/TeamScreen'));

interface ListsScreenProps {
  route: ListsRoute;
  opening: Opening;
  go(hash: string, how?: { replace?: boolean; agreed?: boolean; kept?: Kept }): void;
}

/** Below this width of the window the other lists are a menu in the title, CSS pixels. */
const NARROW = 1100;

/** The lists of creators, and the one that is open. */
export default function ListsScreen({ route, opening, go }: ListsScreenProps) {
  const language = useLanguage();
  const t = translator(listMessages, language);
  const say = useToast();
  const lists = useLists();
  const narrow = useNarrow(NARROW);
  const [removed, setRemoved] = useState<{ id: string; name: string }>();
  const [failure, setFailure] = useState<Failure>();
  const [team, setTeam] = useState(false);
  const [offered, setOffered] = useState<{ text: string; lists: number; entries: number }>();
  const { all, last } = lists;
  const id = route.id;
  const known = all?.find((one) => one.id === id);

  // Without a list in the address, the one that was used last is opened.
  const first = all?.find((one) => one.id === last) ?? all?.[0];
  useEffect(() => {
    if (id === undefined && first) go(listsHash({ id: first.id }), { replace: true });
  }, [id, first, go]);
  useEffect(() => {
    const title = known?.name ?? t('title');
    document.title = `${title} · ${translate(common.product, language)}`;
  });

  const tried = async (act: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await act();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const open = (to: string) => {
    setTeam(false);
    go(listsHash({ id: to }));
  };
  const make = () =>
    tried(async () => {
      const made = await ways.create({ name: t('new.name') });
      lists.renew();
      open(made.id);
    });
  const remove = () =>
    tried(async () => {
      if (id === undefined) return;
      await ways.remove(id);
      setRemoved({ id, name: known?.name ?? '' });
      lists.renew();
      go(listsHash({}), { replace: true });
    });
  const restore = () =>
    tried(async () => {
      if (!removed) return;
      await ways.restore(removed.id);
      setRemoved(undefined);
      lists.renew();
      open(removed.id);
    });
  const save = (ids?: string[]) =>
    tried(async () => {
      const { text } = await ways.export(ids);
      const day = new Date().toISOString().slice(0, 10);
      download(new Blob([text], { type: 'application/json' }), `kol-lens_lists_${day}.json`);
    });
  const check = (text: string) =>
    tried(async () => {
      const checked = await ways.check(text);
      if (checked.problem) say(t('import.bad'));
      else {
        const entries = checked.lists.reduce((sum, list) => sum + list.entries, 0);
        setOffered({ text, lists: checked.lists.length, entries });
      }
    });
  const bring = () =>
    tried(async () => {
      if (!offered) return;
      await ways.import(offered.text);
      setOffered(undefined);
      say(t('import.done', { count: offered.lists }));
      lists.renew();
    });

  const nav = (
    <ListsNav
      lists={lists}
      current={id}
      onOpen={open}
      onNew={() => void make()}
      onImport={(text) => void check(text)}
      onExportAll={() => void save()}
      onTeam={() => setTeam(true)}
    />
  );
  const menu = useListMenu({
    onNew: () => void make(),
    onExport: () => void save(id === undefined ? undefined : [id]),
    onRemove: () => void remove(),
    onTeam: () => setTeam(true),
  });

  return (
    <div className={styles.screen} data-lists-screen>
      {!narrow && nav}
      <div className={styles.side}>
        {removed && (
          <div className={styles.notice} role="status" data-removed={removed.id}>
            {t('removed.list', { name: removed.name })}
            <Button size="small" onClick={() => void restore()} data-restore>
              {t('undo')}
            </Button>
          </div>
        )}
        {offered && (
          <div className={styles.notice} role="status" data-import-offer>
            {t('import.ask', { lists: offered.lists, entries: offered.entries })}
            <Button size="small" variant="primary" onClick={() => void bring()} data-import-go>
              {t('import.go')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => setOffered(undefined)}>
              {t('cancel')}
            </Button>
          </div>
        )}
        {(failure ?? lists.failure) && <Failures failures={[(failure ?? lists.failure) as Failure]} />}
        {team ? (
          <Suspense fallback={<TableSkeleton />}>
            <TeamScreen lists={all} onBack={() => setTeam(false)} />
          </Suspense>
        ) : id === undefined ? (
          all?.length === 0 && <NoList onNew={() => void make()}>{narrow && nav}</NoList>
        ) : (
          <OpenList
            key={id}
            id={id}
            route={route}
            opening={opening}
            go={go}
            menu={menu}
            shared={known && known.shared === true}
            onTeam={() => setTeam(true)}
            onNew={() => void make()}
            switcher={narrow && <Switcher>{nav}</Switcher>}
          />
        )}
      </div>
    </div>
  );
}

/** The other lists as a menu in the title, where the window has no room for them beside the table. */
function Switcher({ children }: { children: React.ReactNode }) {
  const t = translator(listMessages, useLanguage());
  return (
    <Pop label={t('nav.choose')} title={t('nav.label')} align="start" variant="quiet" data-switch-list>
      {children}
    </Pop>
  );
}

type OpenListProps = Omit<React.ComponentProps<typeof ListPage>, 'store' | 'shared'> & {
  id: string;
  /** As the overview has it; `undefined` until that is known. */
  shared: boolean | undefined;
  onNew(): void;
};

function OpenList({ id, onNew, shared, ...page }: OpenListProps) {
  const t = translator(listMessages, useLanguage());
  const [turn, setTurn] = useState(0);
  const { source } = useSession().settings;
  const opened = useListStore(id, turn);
  switch (opened.phase) {
    case 'loading':
      return <TableSkeleton />;
    case 'gone':
      return (
        <div className={styles.empty} data-empty="gone">
          <h2>{t('gone.title')}</h2>
          <p>{t('gone.text')}</p>
          <Button onClick={onNew}>{t('new')}</Button>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.failed} data-list-failed>
          <Banner
            tone="danger"
            role="alert"
            title={t('failed.title')}
            actions={<Button onClick={() => setTurn(turn + 1)}>{t('retry')}</Button>}
          >
            {t('failed.text')}
          </Banner>
        </div>
      );
    case 'ready':
      return <ListPage key={source} store={opened.store} shared={shared ?? opened.shared} {...page} />;
  }
}

function NoList({ onNew, children }: { onNew(): void; children: React.ReactNode }) {
  const t = translator(listMessages, useLanguage());
  return (
    <div className={styles.empty} data-empty="lists">
      <ListChecks aria-hidden />
      <h2>{t('none.title')}</h2>
      <p>{t('none.text')}</p>
      <Button variant="primary" onClick={onNew} data-new-list>
        {t('new')}
      </Button>
      {children}
    </div>
  );
}
