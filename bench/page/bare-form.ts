/** The yardstick: the form that somebody writes by hand who wants nothing but a form. No script, one request. */
export const BARE_FORM = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Card</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { margin: 4px; font: 16px/1.45 system-ui, sans-serif; color: #222 }
form { display: grid; grid-template-columns: 1fr 1fr; gap: 12px }
label { display: grid; gap: 4px; font-size: 14px }
input, button { font: inherit; padding: 12px; border: 1px solid #888; border-radius: 10px; min-width: 0 }
.wide, button { grid-column: 1 / -1 }
button { border: 0; background: #4b3fc4; color: #fff }
</style>
</head>
<body>
<form>
<label class="wide">Card number <input name="number" autocomplete="cc-number" inputmode="numeric" placeholder="1234 1234 1234 1234" required></label>
<label>Expiry date <input name="expiry" autocomplete="cc-exp" inputmode="numeric" placeholder="MM / YY" required></label>
<label>Security code <input name="cvc" autocomplete="cc-csc" inputmode="numeric" placeholder="CVC" required></label>
<label class="wide">Name on card <input name="name" autocomplete="cc-name"></label>
<button>Pay 12.00 EUR</button>
</form>
</body>
</html>
`;
