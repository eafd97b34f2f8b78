import { useEffect, useRef, useState } from 'react';
import type { Opening } from '../../components/report/opening';
import type { Subject } from '../../lib/subject/types';
import { isRestored, readRoute, routeOf } from './route';

interface Route {
  subject?: Subject;
  opening: Opening;
}

function firstRoute(): Route {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return { subject: readRoute(location.hash), opening: isRestored(navigation?.type) ? 'ask' : 'now' };
}

/** The report in the address, and the way to another one. The browser's own back and forward work. */
export function useRoute(): Route & { open(subject: Subject): void } {
  const [route, setRoute] = useState(firstRoute);
  const clicked = useRef(false);
  useEffect(() => {
    const follow = () => {
      setRoute({ subject: readRoute(location.hash), opening: clicked.current ? 'now' : 'ask' });
      clicked.current = false;
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return {
    ...route,
    open: (subject) => {
      clicked.current = true;
      location.hash = routeOf(subject);
    },
  };
}
