/** Links the server names (`suggestions/<id>`) as addresses of this entry. */
import { useRouter } from 'vue-router'

/** Resolves a server link; null when this version has no such page. */
export function useServerLinks() {
  const router = useRouter()
  return (link: string | null | undefined): string | null => {
    if (!link) return null
    const path = `/${link.replace(/^\/+/, '')}`
    return router.resolve(path).name === 'not_found' ? null : path
  }
}
