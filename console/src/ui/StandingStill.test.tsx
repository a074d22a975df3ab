import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Steady } from './Steady';

const list = (items: readonly string[]) => (
  <Steady items={items} keyOf={(item) => item}>
    {(shown) => (
      <ul aria-label="rows">
        {shown.map((item) => (
          <li key={item}>
            <button type="button">{item}</button>
          </li>
        ))}
      </ul>
    )}
  </Steady>
);

const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent);

test('shows what is new at once while nobody points at the list', () => {
  const { rerender } = render(list(['b', 'a']));
  rerender(list(['c', 'b', 'a']));

  expect(rows()).toEqual(['c', 'b', 'a']);
});

test('holds its rows under a pointer, and says how many wait', () => {
  const { rerender } = render(list(['b', 'a']));
  fireEvent.pointerEnter(screen.getByRole('list').parentElement ?? document.body);
  rerender(list(['c', 'b']));

  expect(rows()).toEqual(['b', 'a']);
  fireEvent.click(screen.getByRole('button', { name: '1 baru — tampilkan' }));
  expect(rows()).toEqual(['c', 'b']);
});

test('holds its rows while the focus is in it', () => {
  const { rerender } = render(list(['b', 'a']));
  act(() => {
    screen.getByRole('button', { name: 'b' }).focus();
  });
  rerender(list(['c', 'b', 'a']));
  expect(rows()).toEqual(['b', 'a']);

  act(() => {
    screen.getByRole('button', { name: 'b' }).blur();
  });
  expect(rows()).toEqual(['c', 'b', 'a']);
});
