import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../tikomni/diagnosis/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { performanceOf } from '../xingtu/creator';
import { me, mine, round } from './mine';

const diagnosis: Sample = (_, now) => {
  const r = random(me.seed, 'diagnosis', shanghaiDay(now));
  const week = mine().filter(({ age }) => age <= 7);
  const plays = week.reduce((sum, work) => sum + work.plays, 0);
  const { interactRate, finishRate } = performanceOf(week);
  const dimension = (own: number, others: number, past: number, peers: number) => ({
    OwnValue: own,
    AuthorRank: round(past),
    SimilarRank: round(peers),
    SimilarValue: others,
  });
  const strong = () => r.between(0.55, 0.95);
  return {
    code: 0,
    data: {
      Interact: dimension(round(interactRate), 0.0312, strong(), r.between(0.3, 0.9)),
      NewFans: dimension(Math.round(plays * 0.001), 820, strong(), strong()),
      PlayCnt: dimension(plays, Math.round(plays * r.between(0.4, 0.9)), strong(), strong()),
      // Weak on both scales, so that the advice for it is seen.
      PlayFinishRatio: dimension(round(finishRate), 0.2145, r.between(0.1, 0.45), r.between(0.1, 0.45)),
      PublishActivation: dimension(week.length, 2.4, r.between(0.3, 0.8), strong()),
    },
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.diagnosis, diagnosis]];
