/*
 * A field type of ours draws itself with plain elements, because an indicator sheet must not be drawn anew at every key.
 * form-js gives it a place, tells it when it is read only and takes it away again.
 */
import { FormContext } from '@bpmn-io/form-js-viewer';
// The viewer's own Preact: both are bundled together.
import { h } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** @param Field has a constructor for { place, field, service }, a setter readOnly and a method leave; begins read only */
export function ownType(type, name, Field) {
  function Component({ field, domId, readonly, disabled }) {
    const place = useRef();
    const drawn = useRef();
    const { getService } = useContext(FormContext);
    useLayoutEffect(() => {
      drawn.current = new Field({ place: place.current, field, service: getService });
      return () => drawn.current.leave();
    }, []);
    useLayoutEffect(() => {
      drawn.current.readOnly = Boolean(readonly || disabled);
    }, [readonly, disabled]);
    return h('div', { id: domId, class: `fjs-form-field fjs-form-field-${type}`, ref: place });
  }
  Component.config = { type, keyed: false, name, group: 'presentation', create: (options = {}) => options };
  return { component: Component };
}
