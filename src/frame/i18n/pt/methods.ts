import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Conclua o pagamento na janela de {scheme}',
    'Mantenha esta página aberta. Continua automaticamente quando terminar.',
  ],
  toScheme: ['A abrir {scheme}', 'Paga nessa página e volta aqui. Antes disso, nada é cobrado.'],
  blocked: [
    'O seu navegador bloqueou a janela',
    'Continue para {scheme} nesta janela. Volta aqui quando terminar.',
  ],
  closed: ['A janela foi fechada', 'Estamos a verificar se pagou. Se ainda não terminou, abra-a novamente.'],
  challenge: ['O seu banco pede que confirme o pagamento.', 'Antes disso, nada é cobrado.'],
  resumed: [
    'Há um pagamento por concluir.',
    'Continue-o ou pague de outra forma: nesse caso, o pagamento aberto é cancelado primeiro.',
  ],
  openAgain: 'Abrir novamente a janela',
  continueHere: 'Continuar nesta janela',
  goOn: 'Continuar',
  useAnother: 'Usar outro método de pagamento',

  inPopup: '{scheme} abre noutra janela. Pague lá e depois volte aqui.',
  inThisWindow: 'Vai para {scheme} para pagar e depois volta aqui.',

  applePay: 'Vai pagar {amount}. Confirme no seu dispositivo.',

  deleteCard: 'Eliminar {card}',
  deleteQuestion: 'Eliminar este cartão?',
  confirmDelete: 'Eliminar',
  keepCard: 'Manter',
  deleting: 'A eliminar…',
  deleted: 'Cartão eliminado',
  notDeleted: 'Não foi possível eliminar o cartão. Tente novamente dentro de momentos.',

  bankTitle: 'Verificação do banco',
  bankCancel: 'Cancelar',
  fullPage: 'Abrir em página inteira',
  bankTimeLeft: 'Tempo restante: {clock}',
  bankSeconds: {
    120: 'Faltam dois minutos para confirmar o pagamento',
    60: 'Falta um minuto para confirmar o pagamento',
    30: 'Faltam trinta segundos para confirmar o pagamento',
  },

  sheetTitle: 'Pagamento seguro',
  sheetClose: 'Fechar',
};
