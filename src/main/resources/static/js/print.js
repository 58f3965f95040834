// The button appears only where it works.
const print = document.getElementById('print');
print.hidden = false;
print.addEventListener('click', () => window.print());
