// One function of many, in a file of its own: the others do not come with it.
export { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core/es6'
