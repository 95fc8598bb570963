package nl.regiobeeld.linkage.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One fixed table from the letters of other alphabets to lower-case Latin, so that every platform and every Unicode version
 * gives the same result. Marks (accents, vowel points) vanish; Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and
 * Ethiopic are written as their usual Latin sounds; letters that are not in the table (Chinese, Devanagari) stay as they are.
 */
final class LetterTable {
    // Each entry: the Latin letters, an equals sign, and every letter that becomes them. A minus stands for nothing.
    private static final String GREEK = """
            -=ͺ a=ΆΑάαἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ ch=Χχ d=Δδ e=ΈΕέεϵἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ f=Φφϕ g=Γγ
            i=ΉΊΐΗΙΪήίηιϊἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὴήὶίᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟιῂῃῄῆῇῊΉῌῐῑῒΐῖῗῘῙῚΊ k=Κκϰ l=Λλ m=Μμ n=Νν
            o=ΌΏΟΩοωόώὀὁὂὃὄὅὈὉὊὋὌὍὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὸόὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῸΌῺΏῼ p=Ππϖ ps=Ψψ r=ΡρϱῤῥῬ s=ΣςσϲϹ t=Ττ
            th=Θθϑϴ v=Ββϐ x=Ξξ y=ΎΥΫΰυϋύϒϓϔὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ z=Ζζ
            """;

    private static final String CYRILLIC = """
            -=ЪЬъьӀӏ a=АаӐӑӒӓ b=Бб c=Ћћ ch=ЧчӴӵ d=Дд dj=Ђђ dz=ЅЏѕџ e=ЀЁЕЭеэѐёѢѣӖӗӘәӚӛӬӭ f=ФфѲѳ g=ЃГгѓҐґ gh=Ғғ h=ҲҳҺһ
            i=ІЍИЙийіѝѴѵѶѷӢӣӤӥ j=ЈјҶҷ k=ЌКкќ kh=Хх l=Лл lj=Љљ m=Мм n=Нн ng=Ңң nj=Њњ o=ОоӦӧӨөӪӫ p=Пп q=Ққ r=Рр s=Сс sh=Шш
            shch=Щщ t=Тт ts=Цц u=ЎУуўҮүҰұӮӯӰӱӲӳ v=Вв y=ЫыӸӹ ya=Яя ye=Єє yi=Її yu=Юю z=ЗзӞӟ zh=ЖжӁӂӜӝ
            """;

    private static final String ARABIC = """
            -=\u0621\u0639\u0640 0=\u0660\u06f0 1=\u0661\u06f1 2=\u0662\u06f2 3=\u0663\u06f3 4=\u0664\u06f4
            5=\u0665\u06f5 6=\u0666\u06f6 7=\u0667\u06f7 8=\u0668\u06f8 9=\u0669\u06f9
            a=\u0622\u0623\u0627\u0629\u0649\u0671 b=\u0628 ch=\u0686 d=\u062f\u0636\u0688 dh=\u0630 f=\u0641 g=\u06af
            gh=\u063a h=\u062d\u0647\u06be\u06c0\u06c1\u06c2 i=\u0625\u0626 j=\u062c k=\u0643\u06a9 kh=\u062e l=\u0644
            m=\u0645 n=\u0646\u06ba p=\u067e q=\u0642 r=\u0631\u0691 s=\u0633\u0635 sh=\u0634 t=\u062a\u0637\u0679
            th=\u062b u=\u0624 v=\u06a4 w=\u0648 y=\u064a\u06cc\u06d2\u06d3 z=\u0632\u0638 zh=\u0698
            """;

    private static final String LATIN = """
            a=ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặÅ\u2c65 ae=ÆæǢǣǼǽ b=ƀƁƂƃƄƅɃɓḂḃḄḅḆḇ
            c=ÇçĆćĈĉĊċČčƇƈȻȼḈḉ d=ÐðĎďĐđƉƊƋƌȡɖɗḊḋḌḍḎḏḐḑḒḓ db=ȸ dz=ǄǅǆǱǲǳ
            e=ÈÉÊËèéêëĒēĔĕĖėĘęĚěƎƏƐǝȄȅȆȇȨȩɆɇəɛḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ f=ƑƒḞḟ ff=\ufb00 ffi=\ufb03 ffl=\ufb04
            fi=\ufb01 fl=\ufb02 g=ĜĝĞğĠġĢģƓƔǤǥǦǧǴǵɠɣˠḠḡ h=ĤĥĦħȞȟʰḢḣḤḥḦḧḨḩḪḫẖ hv=ƕǶ
            i=ÌÍÎÏìíîïĨĩĪīĬĭĮįİıƖƗǏǐȈȉȊȋɨɩḬḭḮḯỈỉỊị ij=Ĳĳ j=ĴĵǰȷɈɉʲ\u2c7c k=ĶķĸƘƙǨǩḰḱḲḳḴḵK l=ĹĺĻļĽľŁłƚƛȴȽˡḶḷḸḹḺḻḼḽ lj=Ǉǈǉ
            m=µḾḿṀṁṂṃ n=ÑñŃńŅņŇňƝƞǸǹȠȵɲჼṄṅṆṇṈṉṊṋ ng=Ŋŋ nj=Ǌǋǌ
            o=ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƆƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱɔɵṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ oe=Œœ oi=Ƣƣ ou=Ȣȣ p=ƤƥṔṕṖṗ
            q=Ɋɋ qp=ȹ r=ŔŕŖŗŘřȐȑȒȓɌɍʳṘṙṚṛṜṝṞṟ s=ŚśŜŝŞşŠšſƧƨƪƼƽȘșȿˢṠṡṢṣṤṥṦṧṨṩẛ\u2c7e ss=ßẞ st=\ufb05\ufb06
            t=ŢţŤťŦŧƬƭƮƾȚțȶȾʈṪṫṬṭṮṯṰṱẗ\u2c66 th=Þþ u=ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưƱǓǔǕǖǗǘǙǚǛǜȔȕȖȗɄʉʊṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự
            v=ƲʋṼṽṾṿ\u2c7d w=ŴŵƿǷʷẀẁẂẃẄẅẆẇẈẉẘ x=ˣẊẋẌẍ y=ÝýÿŶŷŸƳƴȜȝȲȳɎɏʸẎẏẙỲỳỴỵỶỷỸỹ z=ŹźŻżŽžƵƶƷƸƹƺƻǮǯȤȥɀʒẐẑẒẓẔẕ\u2c7f
            """;

    private static final String ARMENIAN = """
            a=Աա b=Բբ ch=ՃՉճչ d=Դդ dz=Ձձ e=ԵԷԸեէը ev=և f=Ֆֆ g=Գգ gh=Ղղ h=Հհ i=Իի j=Ջջ k=ԿՔկք kh=Խխ l=Լլ m=Մմ n=Նն o=ՈՕոօ
            p=ՊՓպփ r=ՌՐռր s=Սս sh=Շշ t=ԹՏթտ ts=ԾՑծց v=ՎՒվւ y=Յյ z=Զզ zh=Ժժ
            """;

    private static final String HEBREW = """
            a=\u05d0\u05e2 b=\u05d1 d=\u05d3 g=\u05d2 h=\u05d4\u05d7 k=\u05da\u05db\u05e7 l=\u05dc m=\u05dd\u05de
            n=\u05df\u05e0 p=\u05e3\u05e4 r=\u05e8 s=\u05e1 sh=\u05e9 t=\u05d8\u05ea ts=\u05e5\u05e6 v=\u05d5 y=\u05d9
            z=\u05d6
            """;

    private static final String GEORGIAN = """
            a=აᲐ b=ბᲑ ch=ჩჭᲩᲭ d=დᲓ dz=ძᲫ e=ეᲔ g=გᲒ gh=ღᲦ h=ჰᲰ i=იᲘ j=ჯᲯ k=კქᲙᲥ kh=ხᲮ l=ლᲚ m=მᲛ n=ნᲜ o=ოᲝ p=პფᲞᲤ q=ყᲧ
            r=რᲠ s=სᲡ sh=შᲨ t=თტᲗᲢ ts=ცწᲪᲬ u=უᲣ v=ვᲕ z=ზᲖ zh=ჟᲟ
            """;

    private static final String ETHIOPIC = """
            a=\u12a0\u12a3\u12d0\u12d3 ba=\u1260\u1263 be=\u1264\u1265 bi=\u1262 bo=\u1266 bu=\u1261 bwa=\u1267
            ca=\u1278\u127b ce=\u127c\u127d cha=\u1328\u132b che=\u132c\u132d chi=\u132a cho=\u132e chu=\u1329
            chwa=\u132f ci=\u127a co=\u127e cu=\u1279 cwa=\u127f da=\u12f0\u12f3 dda=\u12f8\u12fb dde=\u12fc\u12fd
            ddi=\u12fa ddo=\u12fe ddu=\u12f9 ddwa=\u12ff de=\u12f4\u12f5 di=\u12f2 do=\u12f6 du=\u12f1 dwa=\u12f7
            e=\u12a4\u12a5\u12d4\u12d5 fa=\u1348\u134b fe=\u134c\u134d fi=\u134a fo=\u134e fu=\u1349 fwa=\u134f
            fya=\u135a ga=\u1308\u130b ge=\u130c\u130d gga=\u1318\u131b gge=\u131c\u131d ggi=\u131a ggo=\u131e
            ggu=\u1319 ggwa=\u131f gi=\u130a go=\u130e goa=\u130f gu=\u1309 gwa=\u1310\u1313 gwe=\u1314\u1315 gwi=\u1312
            ha=\u1200\u1203 he=\u1204\u1205 hha=\u1210\u1213 hhe=\u1214\u1215 hhi=\u1212 hho=\u1216 hhu=\u1211
            hhwa=\u1217 hi=\u1202 ho=\u1206 hoa=\u1207 hu=\u1201 i=\u12a2\u12d2 ja=\u1300\u1303 je=\u1304\u1305
            ji=\u1302 jo=\u1306 ju=\u1301 jwa=\u1307 ka=\u12a8\u12ab ke=\u12ac\u12ad ki=\u12aa ko=\u12ae koa=\u12af
            ku=\u12a9 kwa=\u12b0\u12b3 kwe=\u12b4\u12b5 kwi=\u12b2 kxa=\u12b8\u12bb kxe=\u12bc\u12bd kxi=\u12ba
            kxo=\u12be kxu=\u12b9 kxwa=\u12c0\u12c3 kxwe=\u12c4\u12c5 kxwi=\u12c2 la=\u1208\u120b le=\u120c\u120d
            li=\u120a lo=\u120e lu=\u1209 lwa=\u120f ma=\u1218\u121b me=\u121c\u121d mi=\u121a mo=\u121e mu=\u1219
            mwa=\u121f mya=\u1359 na=\u1290\u1293 ne=\u1294\u1295 ni=\u1292 no=\u1296 nu=\u1291 nwa=\u1297
            nya=\u1298\u129b nye=\u129c\u129d nyi=\u129a nyo=\u129e nyu=\u1299 nywa=\u129f o=\u12a6\u12d6
            pa=\u1350\u1353 pe=\u1354\u1355 pha=\u1330\u1333 phe=\u1334\u1335 phi=\u1332 pho=\u1336 phu=\u1331
            phwa=\u1337 pi=\u1352 po=\u1356 pu=\u1351 pwa=\u1357 qa=\u1240\u1243 qe=\u1244\u1245 qha=\u1250\u1253
            qhe=\u1254\u1255 qhi=\u1252 qho=\u1256 qhu=\u1251 qhwa=\u1258\u125b qhwe=\u125c\u125d qhwi=\u125a qi=\u1242
            qo=\u1246 qoa=\u1247 qu=\u1241 qwa=\u1248\u124b qwe=\u124c\u124d qwi=\u124a ra=\u1228\u122b re=\u122c\u122d
            ri=\u122a ro=\u122e ru=\u1229 rwa=\u122f rya=\u1358 sa=\u1230\u1233 se=\u1234\u1235 sha=\u1238\u123b
            she=\u123c\u123d shi=\u123a sho=\u123e shu=\u1239 shwa=\u123f si=\u1232 so=\u1236 su=\u1231 swa=\u1237
            sza=\u1220\u1223 sze=\u1224\u1225 szi=\u1222 szo=\u1226 szu=\u1221 szwa=\u1227 ta=\u1270\u1273
            te=\u1274\u1275 tha=\u1320\u1323 the=\u1324\u1325 thi=\u1322 tho=\u1326 thu=\u1321 thwa=\u1327 ti=\u1272
            to=\u1276 tsa=\u1338\u133b tse=\u133c\u133d tsi=\u133a tso=\u133e tsu=\u1339 tswa=\u133f tu=\u1271
            twa=\u1277 tza=\u1340\u1343 tze=\u1344\u1345 tzi=\u1342 tzo=\u1346 tzoa=\u1347 tzu=\u1341 u=\u12a1\u12d1
            va=\u1268\u126b ve=\u126c\u126d vi=\u126a vo=\u126e vu=\u1269 vwa=\u126f wa=\u12a7\u12c8\u12cb
            we=\u12cc\u12cd wi=\u12ca wo=\u12ce woa=\u12cf wu=\u12c9 xa=\u1280\u1283 xe=\u1284\u1285 xi=\u1282 xo=\u1286
            xoa=\u1287 xu=\u1281 xwa=\u1288\u128b xwe=\u128c\u128d xwi=\u128a ya=\u12e8\u12eb ye=\u12ec\u12ed yi=\u12ea
            yo=\u12ee yoa=\u12ef yu=\u12e9 za=\u12d8\u12db ze=\u12dc\u12dd zha=\u12e0\u12e3 zhe=\u12e4\u12e5 zhi=\u12e2
            zho=\u12e6 zhu=\u12e1 zhwa=\u12e7 zi=\u12da zo=\u12de zu=\u12d9 zwa=\u12df
            """;

    private static final Map<Character, String> LATIN_OF =
            parse(List.of(LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, ARMENIAN, GEORGIAN, ETHIOPIC));

    private LetterTable() {}

    /** Appends what becomes of one character: letters and digits, nothing for a mark or an apostrophe, else one blank. */
    static void append(char character, StringBuilder text) {
        char c = isFullWidth(character) ? (char) (character - 0xFEE0) : character;
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            text.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            text.append((char) (c + ('a' - 'A')));
        } else if (c < 0x80) {
            if (c != '\'' && c != '`') {
                text.append(' ');
            }
        } else if (!isMark(c) && !isApostrophe(c)) {
            appendOther(c, text);
        }
    }

    private static void appendOther(char c, StringBuilder text) {
        String latin = LATIN_OF.get(c);
        if (latin != null) {
            text.append(latin);
        } else {
            text.append(isForeignLetter(c) ? c : ' ');
        }
    }

    private static boolean isFullWidth(char c) {
        return c >= 0xFF01 && c <= 0xFF5E;
    }

    private static boolean isMark(char c) {
        return c >= 0x0300 && c <= 0x036F
                || c >= 0x0483 && c <= 0x0489
                || c >= 0x0591 && c <= 0x05BD
                || c >= 0x05BF && c <= 0x05C7
                || c >= 0x0610 && c <= 0x061A
                || c >= 0x064B && c <= 0x065F
                || c == 0x0670
                || c >= 0x135D && c <= 0x135F
                || c >= 0x1AB0 && c <= 0x1AFF
                || c >= 0x1DC0 && c <= 0x1DFF
                || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE20 && c <= 0xFE2F
                || c >= 0x200B && c <= 0x200F
                || c == 0x00AD
                || c == 0xFEFF;
    }

    private static boolean isApostrophe(char c) {
        return c == 0x2018 || c == 0x2019 || c == 0x201B || c >= 0x02B0 && c <= 0x02FF || c == 0x00B4 || c == 0x05F3;
    }

    // Above the alphabets of the table everything counts as a letter except the blocks of punctuation and symbols.
    private static boolean isForeignLetter(char c) {
        return c >= 0x0700 && c < 0x2000 || c >= 0x3040 && c < 0xE000 || c >= 0xF900 && c < 0xFE00;
    }

    private static Map<Character, String> parse(List<String> tables) {
        Map<Character, String> latinOf = new HashMap<>();
        for (String table : tables) {
            int start = 0;
            while (start < table.length()) {
                int end = start;
                while (table.charAt(end) > ' ') {
                    end++;
                }
                if (end > start) {
                    addEntry(table.substring(start, end), latinOf);
                }
                start = end + 1;
            }
        }
        return latinOf;
    }

    private static void addEntry(String entry, Map<Character, String> latinOf) {
        int equals = entry.indexOf('=');
        String latin = entry.substring(0, equals);
        for (int i = equals + 1; i < entry.length(); i++) {
            latinOf.put(entry.charAt(i), latin.equals("-") ? "" : latin);
        }
    }
}
