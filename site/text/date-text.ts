export { dateText, monthDayText, monthText } from '../../shared/messages/date-text.ts'
