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
    }
    interface Error {
      message: string;
      code?: string;
    }
  }
}
