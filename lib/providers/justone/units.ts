export * from '../units';
