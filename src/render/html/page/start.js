// The report's script. It is one closure made of the files of this folder, in the order that CMakeLists.txt names.

const $ = (id) => document.getElementById(id);
const data = JSON.parse($('spor-data').textContent);
