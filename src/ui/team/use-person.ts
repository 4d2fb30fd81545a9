import { computed, reactive, ref } from 'vue'
import type { Person } from '../shared/services.ts'

/** The fields of a new account and whether they are filled. */
export function usePerson() {
  const person = reactive({ name: '', username: '', password: '' })
  const tried = ref(false)
  const complete = computed(
    () => person.name.trim() !== '' && person.username.trim().length >= 2 && person.password.length >= 8,
  )
  function filled(): Person | null {
    tried.value = true
    return complete.value
      ? { name: person.name.trim(), username: person.username.trim(), password: person.password }
      : null
  }
  return { person, tried, filled }
}
