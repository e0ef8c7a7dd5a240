import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { withPlayer } from './scripts/offline-player.ts';
import { withoutDevRoutes } from './scripts/without-dev-routes.ts';

const production = process.env['VOORAF_ENV'] === 'production';

export default defineConfig({
  plugins: [
    ...(production ? [withoutDevRoutes()] : []),
    sveltekit({
      adapter: withPlayer(adapter({ out: 'build', precompress: false })),
      csp: {
        directives: {
          'default-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'img-src': ['self', 'data:'],
          'style-src': ['self', 'unsafe-inline'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      inlineStyleThreshold: 40_000,
      version: { pollInterval: 0 },
    }),
  ],
  build: { target: 'es2022' },
});
