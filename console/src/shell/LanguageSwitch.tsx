import { useLanguage } from '~/language/language';
import { Button } from '~/ui/Button';

/** Names the other language in that language. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <Button
      tone="quiet"
      lang={other}
      onClick={() => {
        speak(other);
      }}
    >
      {other === 'en' ? 'English' : 'Bahasa Indonesia'}
    </Button>
  );
}
