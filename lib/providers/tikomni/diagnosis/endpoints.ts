import { num } from '../../wire';
import { part, wrapped } from '../parts';
import { endpoint } from '../routes';

const dimension = part({
  OwnValue: num,
  /** Fractions. */
  AuthorRank: num,
  SimilarRank: num,
  SimilarValue: num,
});

const diagnosisSchema = wrapped({
  Interact: dimension,
  NewFans: dimension,
  PlayCnt: dimension,
  PlayFinishRatio: dimension,
  PublishActivation: dimension,
});

/** The account's last seven days against its own past and against others. */
export const diagnosis = endpoint({
  id: 'studio.diagnosis',
  route: 'fetch_author_diagnosis',
  schema: diagnosisSchema,
  expects: ['data|PlayCnt'],
});
