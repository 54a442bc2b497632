import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Conclua o pagamento na janela de {scheme}',
    'Mantenha esta página aberta. Ela continua automaticamente quando você terminar lá.',
  ],
  toScheme: ['Abrindo {scheme}', 'Você paga nessa página e volta para cá. Nada é cobrado antes disso.'],
  blocked: [
    'Seu navegador bloqueou a janela',
    'Continue para {scheme} nesta janela. Você volta para cá quando terminar.',
  ],
  closed: [
    'A janela foi fechada',
    'Estamos verificando se você pagou. Se ainda não terminou, abra-a novamente.',
  ],
  challenge: ['Seu banco pede que você confirme o pagamento.', 'Nada é cobrado antes disso.'],
  resumed: [
    'Há um pagamento em aberto.',
    'Continue-o ou pague de outra forma: nesse caso, o que está em aberto será cancelado primeiro.',
  ],
  openAgain: 'Abrir a janela novamente',
  continueHere: 'Continuar nesta janela',
  goOn: 'Continuar',
  useAnother: 'Usar outra forma de pagamento',

  inPopup: '{scheme} abre em outra janela. Pague lá e depois volte para cá.',
  inThisWindow: 'Você vai para {scheme} para pagar e depois volta para cá.',

  applePay: 'Você vai pagar {amount}. Confirme no seu dispositivo.',

  deleteCard: 'Excluir {card}',
  deleteQuestion: 'Excluir este cartão?',
  confirmDelete: 'Excluir',
  keepCard: 'Manter',
  deleting: 'Excluindo…',
  deleted: 'Cartão excluído',
  notDeleted: 'Não foi possível excluir o cartão. Tente novamente em alguns instantes.',

  bankTitle: 'Verificação do banco',
  bankCancel: 'Cancelar',
  fullPage: 'Abrir em página inteira',
  bankTimeLeft: 'Tempo restante: {clock}',
  bankSeconds: {
    120: 'Restam dois minutos para confirmar o pagamento',
    60: 'Resta um minuto para confirmar o pagamento',
    30: 'Restam trinta segundos para confirmar o pagamento',
  },

  sheetTitle: 'Pagamento seguro',
  sheetClose: 'Fechar',
};
