// The book's colours, by method, as the charts have them; StageTest compares the two.
// The second row is for dark pages, where the same hues must be lighter to be seen.
const COLORS = [
  ['#0072B2', '#D55E00', '#009E73', '#E69F00', '#CC79A7', '#222222', '#56B4E9', '#7A1F5C'],
  ['#4FB3EE', '#FF8A3D', '#34CDA2', '#F5BC45', '#E5A3C8', '#EDEDED', '#9AD6F7', '#D680B8']
];
const METHODS = [
  'gradient descent,momentum,nesterov,adagrad,rmsprop,adam,sgd,adamw',
  'l-bfgs,newton,conjugate gradient,bfgs,coordinate descent,natural gradient,mini-batch sgd,adadelta',
  'ista,fista,random search,cma-es,differential evolution,bayesian optimization,grid search,genetic algorithm',
  'amsgrad,adamax,nadam,radam,lion,lars,signsgd,lamb'
].map(names => names.split(','));
const DASHES = [[], [7, 4], [7, 3, 2, 3], [2, 3]];

// The look of the i-th run of a demo: the method's own, or the next free colour if that is taken.
const look = (method, taken, dark) => {
  const row = Math.max(0, METHODS.findIndex(names => names.includes(method.toLowerCase())));
  let color = Math.max(0, METHODS[row].indexOf(method.toLowerCase()));
  for (let i = 0; i < 8 && taken.includes(color); i++) color = (color + 1) % 8;
  taken.push(color);
  return { color: COLORS[+!!dark][color], dash: DASHES[row] };
};
