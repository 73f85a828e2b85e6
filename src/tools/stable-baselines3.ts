import type { Tool } from '../model/tool.ts'

/** Reinforcement learning: an agent that learns. */
export const stableBaselines3: Tool = {
  id: 'stable-baselines3',
  name: 'Stable-Baselines3',
  url: 'https://stable-baselines3.readthedocs.io',
  roles: ['ml-framework'],
  packages: ['stable-baselines3', 'sb3-contrib'],
  imports: ['stable_baselines3', 'sb3_contrib'],
  calls: [
    { call: 'stable_baselines3|sb3_contrib.**.learn', does: 'train' },
    { call: '?.learn', does: 'train', keywords: ['total_timesteps'] },
    { call: 'stable_baselines3|sb3_contrib.**.load', does: 'load-model', except: ['stable_baselines3.common.**'] },
    { call: 'stable_baselines3.common.evaluation.evaluate_policy', does: 'evaluate' },
    { call: 'stable_baselines3|sb3_contrib.**.predict', does: 'predict' },
  ],
}
