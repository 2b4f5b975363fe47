// Names of customers by language, put together at random: no real person is meant.
import type { Language } from '../places.ts'

interface Names {
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** Family names come first. */
  readonly family?: 'first'
}

const list = (text: string): string[] => text.split(' ')

export const names: Record<Language, Names> = {
  en: {
    first: list('Alice Ben Chloe Daniel Erin Finn Georgia Harriet Isaac Jade Kieran Lauren Miles Nora Owen Poppy'),
    last: list('Ashdown Birkett Calloway Draycott Ellerby Fenwick Garsdale Holloway Kestrel Larkham Munnings Thackray'),
  },
  de: {
    first: list('Anja Bernd Clara Dirk Elif Frank Greta Holger Ines Jörg Katrin Lukas Miriam Nils Petra Sören'),
    last: list(
      'Ackerknecht Birkenfeld Dornbusch Eichhorn Gräfenstein Hasselbach Krähenbühl Lindwurm Mühlbauer Vogtland',
    ),
  },
  fr: {
    first: list('Adèle Bastien Capucine Damien Élodie Fabrice Gaëlle Hugo Inès Jérôme Manon Noé'),
    last: list('Aubertin Beaulac Chantereau Dufresnoy Fontenelle Gaillardet Lavandier Montclair Rivière Valmont'),
  },
  es: {
    first: list('Alba Bruno Carmen Darío Elena Fermín Gloria Iñaki Julia Leandro Marta Noelia Óscar Pilar'),
    last: list('Aldecoa Benavides Carrasquilla Dueñas Escudero Fuentemayor Iturralde Montalbán Quintanar Zaldívar'),
  },
  pt: {
    first: list('Afonso Bruna Caio Débora Eduarda Flávio Gisele Heitor Inês João Larissa Matilde Renato Sónia'),
    last: list('Albuquerque Bragança Cerqueira Drummond Fontoura Guimarães Lacerda Meireles Saldanha Vasconcelos'),
  },
  uk: {
    first: list('Андрій Богдана Вадим Ганна Дмитро Ірина Йосип Лариса Микола Оксана Роман Соломія'),
    last: list('Білокінь Вербицька Гончаренко Дорошук Завадська Коваленко Лозинська Мельничук Остапенко Яремчук'),
  },
  ru: {
    first: list('Алина Борис Вера Глеб Дарья Егор Жанна Игорь Кира Марат Наиля Семён'),
    last: list('Абдрахман Берёзкин Воронцева Громова Дубравин Ермек Журавлёва Калиева Сафин Туманян'),
  },
  hi: {
    first: list('आरव भावना चेतन दीपिका ईशान गौरी हर्ष ज्योति करण मीरा नीरज सुनीता'),
    last: list('अग्निहोत्री भारद्वाज चौबे देशपांडे गोस्वामी जोशी कुलकर्णी मेहरा पाठक त्रिवेदी'),
  },
  ar: {
    first: list('أمل بدر جميلة حسام خالد دانة راشد سلمى طارق عائشة ليلى يوسف'),
    last: list('الحمادي البستكي الدرمكي الزعابي الشحي الظاهري الكتبي المرزوقي النقبي اليماحي'),
  },
  ja: {
    first: list('葵 陽斗 千夏 大輔 恵美 文哉 花 一郎 純子 圭 真央 直樹'),
    last: list('青柳 石動 上杉原 小野寺 風間 霧島 桜庭 高遠 月岡 氷室'),
    family: 'first',
  },
}
