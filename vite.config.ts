import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentPolicy } from './scripts/site/content-policy.ts'
import { SECURITY_HEADERS } from './scripts/site/headers.ts'
import packageFile from './package.json' with { type: 'json' }
import { offline } from './scripts/site/offline.ts'

export default defineConfig({
  plugins: [react(), contentPolicy(), offline()],
  define: { PLANNER_VERSION: JSON.stringify(packageFile.version) },
  // Relative addresses: the built planner can stand in any folder of a site.
  base: './',
  resolve: { dedupe: ['react', 'react-dom', 'three'] },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 5173, headers: SECURITY_HEADERS },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Libraries that every visit needs whole; they change less often than the app, and cache apart from it.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'three', test: /node_modules[\\/]three[\\/]build[\\/]/ },
            // Small parts that nearly every panel uses: each in a file of its own would cost more than all in one.
            { name: 'kit', test: /src[\\/]ui[\\/]kit[\\/]|lucide-react/ },
            // The same for small modules that the first picture needs: one file of them is packed tighter than twenty.
            {
              name: 'basics',
              test: /src[\\/](geometry[\\/](vec3|distance|surface|segments|closest-triangle|triangle-tree|triangle-distance|count|box)|plan[\\/](result|nearest-names|resolve)|scene[\\/](tube-frames|tube-course|structure-mesh|structure-material|mark-pool|thread-mesh|pick-skin|pick-surface|peel-depths|skin))\.tsx?$/,
            },
          ],
        },
      },
    },
  },
})
