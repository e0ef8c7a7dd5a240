import type { IncomingMessage } from 'node:http';
import type { Actor } from '#kernel/roles.ts';
import type { Language } from '#kernel/languages.ts';
import type { Platform as RunningPlatform } from '#platform/server/platform.ts';
import type { Translator } from '#platform/i18n/translate.ts';

declare global {
  namespace App {
    interface Locals {
      platform: RunningPlatform;
      actor: Actor;
      language: Language;
      t: Translator;
      correlationId: string;
      sessionId?: string;
      /** How this device stands: without a code of one's own, unlocked, left alone for a while, or locked. */
      lock: 'none' | 'open' | 'rested' | 'locked';
    }
    interface Platform {
      /** The request as Node has it. */
      req: IncomingMessage;
    }
    interface Error {
      message: string;
      code?: string;
    }
  }
}
