import { permissionMatrix } from './test-permission-matrix.ts'

permissionMatrix(1)
