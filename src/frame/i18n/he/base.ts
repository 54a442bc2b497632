import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  amountLocale: null,

  paymentMethod: 'אמצעי תשלום',
  card: 'כרטיס',
  cardNumber: 'מספר כרטיס',
  expiryDate: 'תוקף',
  expiryPlaceholder: 'MM / YY',
  securityCode: 'קוד אבטחה',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'השם על הכרטיס',
  nameOnCardPlaceholder: 'כפי שמופיע על הכרטיס',
  securityCodeHint: { 3: '3 ספרות, בגב הכרטיס', 4: '4 ספרות, בחזית הכרטיס' },

  saveCard: 'שמירת הכרטיס לפעם הבאה',

  pay: 'תשלום {amount}',
  paying: 'מתבצע תשלום…',
  confirmingButton: 'ממתינים לאישור…',
  canceling: 'מתבצע ביטול…',
  encrypted: 'החיבור מוצפן. החנות אף פעם לא רואה את פרטי הכרטיס.',
  cancel: 'ביטול',

  numberProblem: {
    empty: 'הזינו את מספר הכרטיס',
    incomplete: 'מספר הכרטיס קצר מדי. השלימו את הספרות החסרות',
    refused: 'בדקו את מספר הכרטיס או השתמשו בכרטיס אחר',
    invalid: 'מספר הכרטיס אינו תקין. בדקו כל ספרה',
  },
  brandNotAccepted: 'החנות אינה מקבלת כרטיסי {brand}. השתמשו בכרטיס אחר',
  expiryProblem: {
    empty: 'הזינו את התוקף, למשל \u206608 / 29\u2069',
    past: 'התאריך הזה כבר עבר. בדקו אותו',
    refused: 'בדקו את תוקף הכרטיס',
    invalid: 'הזינו חודש ושנה, למשל \u206608 / 29\u2069',
  },
  codeProblem: {
    empty: { 3: 'הזינו את 3 הספרות שבגב הכרטיס', 4: 'הזינו את 4 הספרות שבחזית הכרטיס' },
    refused: { 3: 'בדקו את 3 הספרות שבגב הכרטיס', 4: 'בדקו את 4 הספרות שבחזית הכרטיס' },
    invalid: { 3: '3 ספרות, בגב הכרטיס', 4: '4 ספרות, בחזית הכרטיס' },
  },
  nameProblem: 'הזינו את השם שעל הכרטיס, לא את המספר',
  problemsInForm: { one: 'יש לתקן שדה אחד', two: 'יש לתקן שני שדות', other: 'יש לתקן {count} שדות' },

  confirming: ['ממתינים לאישור מהבנק שלכם.', 'אל תשלמו שוב. זה עשוי להימשך דקה.'],
  cancelingNotice: ['התשלום מתבטל.', 'אנחנו בודקים עם הבנק שלכם אם בוצע חיוב.'],
  reconnecting: ['החיבור נותק.', 'מתחברים מחדש. לא תחויבו פעמיים.'],

  succeeded: 'התשלום הושלם',
  receipt: 'קבלה \u2068{order}\u2069',
  cannotStart: ['טופס התשלום לא נפתח', 'לא בוצע חיוב. טענו את הדף מחדש כדי לנסות שוב.'],
};
