import * as endpoints from '../../justone/xingtu/mix/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { type Creator, type Work, worksOf } from './creator';
import { kolOf, OK, sum } from './query';

/** The works of each topic. The topics are those that the creator is known for. */
function byTopic(creator: Creator, works: readonly Work[]): [topic: string, works: Work[]][] {
  const topics = creator.person.topics;
  const topicOf = ({ itemId }: Work) => random(itemId, 'topic').pick(topics);
  return [...new Set(topics)].map((topic) => [topic, works.filter((work) => topicOf(work) === topic)]);
}

const touchDistribution: Sample = (query) => {
  const creator = kolOf(query);
  const reached = (works: readonly Work[]) => Math.round(sum(works.map(({ plays }) => plays)) * 0.6);
  const group = (name: string, cnt: number) => ({ distribution_data: { cnt, name } });
  const kind = (name: string, ordered: boolean) => {
    const works = worksOf(creator).filter((work) => work.ordered === ordered);
    return {
      ...group(name, reached(works)),
      second_distribution: byTopic(creator, works).map(([topic, some]) => ({
        ...group(topic, reached(some)),
        three_distribution: [group(`${topic}分享`, reached(some))],
      })),
    };
  };
  return { ...OK, video_touch: [kind('个人', false), kind('星图', true)] };
};

const videoDistribution: Sample = (query) => {
  const creator = kolOf(query);
  const works = worksOf(creator);
  return {
    ...OK,
    video_content_distribution: byTopic(creator, works).map(([name, some]) => ({
      cnt: some.length,
      name,
      proportion: Number((some.length / works.length).toFixed(4)),
    })),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.touchDistribution, touchDistribution],
  [endpoints.videoDistribution, videoDistribution],
];
