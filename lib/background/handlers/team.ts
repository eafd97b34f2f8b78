import { accountLimit } from '../../gateway/limits';
import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';

/** The personal key of a team's gateway, and what the gateway says of its owner. */
export function teamHandlers(
  { store, settings, testTeamKey }: HandlerDeps,
  screens: Screens,
): HandlersOf<'team'> {
  return {
    'team.try': async ({ address, key }, sender) => {
      const { eraseEpoch } = store;
      const given = key ?? (await store.teamKey(address));
      const result = await testTeamKey(address, given);
      if (!result.info || given === undefined) return result;
      await store.setTeamKey({ address, key: given }, eraseEpoch);
      await store.liftAllLimits();
      await store.setTeam({ address, at: Date.now(), info: result.info });
      await settings.change((before) => ({ ...before, source: 'live', region: 'team', team: { address } }));
      return { ...result, session: await screens.settingsChanged(sender) };
    },
    'team.test': async () => {
      const { address } = (await settings.read()).team;
      const { accountEpoch } = store;
      const result = await testTeamKey(address);
      // The key or the address may have changed while the gateway answered: it then spoke of another member.
      if (result.info && store.accountEpoch === accountEpoch) {
        await store.setTeam({ address, at: Date.now(), info: result.info });
        // The gateway takes the key: a refusal of it is over. The account is the same, so every other stop still holds.
        const account = accountLimit({});
        if ((await store.limit(account))?.code === 'teamKey') await store.liftLimit(account);
        screens.refresh();
      }
      return result;
    },
    'team.info': async () => store.team((await settings.read()).team.address),
    'team.forget': async (_, sender) => {
      await store.setTeamKey(undefined);
      await store.setTeam(undefined);
      return screens.settingsChanged(sender);
    },
  };
}
