import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useSteadyItems } from './useSteadyItems';

interface Row {
  id: string;
  state: string;
}

function List({ rows }: { rows: Row[] }) {
  const { shown, fresh, showFresh, around } = useSteadyItems(rows, ({ id }) => id);
  return (
    <>
      {fresh > 0 && <button onClick={showFresh}>{fresh} baru</button>}
      <div {...around} data-testid="list">
        {shown.map(({ id, state }) => (
          <a key={id} href={`#${id}`}>
            {id} {state}
          </a>
        ))}
      </div>
    </>
  );
}

const texts = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const before = [{ id: 'a', state: 'terkirim' }];
const after = [
  { id: 'b', state: 'baru' },
  { id: 'a', state: 'dibaca' },
];

test('moves no row while the pointer is in the list, but shows how each row stands', () => {
  const { rerender } = render(<List rows={before} />);
  fireEvent.pointerEnter(screen.getByTestId('list'));

  rerender(<List rows={after} />);

  expect(texts()).toEqual(['a dibaca']);
  fireEvent.click(screen.getByRole('button', { name: '1 baru' }));
  expect(texts()).toEqual(['b baru', 'a dibaca']);
});

test('shows everything at once while nobody is in the list', () => {
  const { rerender } = render(<List rows={before} />);
  rerender(<List rows={after} />);
  expect(texts()).toEqual(['b baru', 'a dibaca']);
});

test('lets go when the focus leaves the list, not when it moves within', () => {
  const { rerender } = render(<List rows={after} />);
  const [first, second] = screen.getAllByRole('link');
  fireEvent.focus(first as HTMLElement);
  fireEvent.blur(first as HTMLElement, { relatedTarget: second });
  rerender(<List rows={[{ id: 'c', state: 'baru' }, ...after]} />);
  expect(texts()).toHaveLength(2);

  fireEvent.blur(second as HTMLElement, { relatedTarget: document.body });
  expect(texts()).toHaveLength(3);
});
