import { dictionary } from '@zxcvbn-ts/language-common';

/**
 * The passwords attackers try first. Lists of breaches are, for the most part, a small number of words with a
 * few digits or signs behind them, so that is what is written down: a password is refused when, in small letters
 * and with `@ $ 0 1 3 5` read as letters, it is one of these words, once or twice, with at most five other
 * characters before and after; or one of these sequences, or one character over and over.
 * A published list of the fifty thousand most common ones is asked first.
 */
export function isCommonlyBreached(password: string): boolean {
  const lower = password.toLowerCase();
  if (published.has(lower) || exact.has(lower) || isRepetition(lower) || isSequence(lower)) return true;
  return cores(lower).some((core) => isCommonWord(core) || isCommonWord(plain(core)));
}

const published = new Set(dictionary['passwords-common']);

/** `p@ssw0rd` is `password`. */
const plain = (text: string) => text.replace(/[@$0135!|47]/g, (sign) => likeness[sign] ?? sign);
const likeness: Record<string, string> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  '!': 'i',
  '|': 'l',
  '4': 'a',
  '7': 't',
};

/** The text itself, and without up to five digits or signs at its ends. */
function cores(text: string): string[] {
  const found = [text];
  for (const edge of [/[^a-z]{1,5}$/, /^[^a-z]{1,5}/]) {
    for (const one of [...found]) if (edge.test(one)) found.push(one.replace(edge, ''));
  }
  return found;
}

const isCommonWord = (text: string) => {
  if (words.has(text)) return true;
  const half = text.slice(0, text.length / 2);
  return text.length % 2 === 0 && half + half === text && words.has(half);
};

/** aaaaaaaa, abababab, 12121212, abcabcabc … */
const isRepetition = (text: string) => /^(.{1,4})\1+(?:.{0,3})$/.test(text) && new Set(text).size <= 4;

const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  'poiuytrewqlkjhgfdsamnbvcxz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'qazwsxedcrfvtgbyhnujmik',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8',
  '1a2b3c4d5e6f7g8h',
  '!@#$%^&*()_+',
  '147258369147',
  '741852963741',
  '159753456852159',
  '112233445566778899',
  '11223344556677889900',
  '123321123321123321',
  '0987654321234567890',
];

/** A stretch along the keyboard or the alphabet, with at most four other characters around it. */
function isSequence(text: string): boolean {
  return runs.some((run) => {
    for (let cut = 0; cut <= 4; cut++) {
      for (let end = 0; cut + end <= 4; end++) {
        const core = text.slice(cut, text.length - end);
        if (core.length >= 6 && core.length >= text.length - 4 && run.includes(core)) return true;
      }
    }
    const half = text.slice(0, text.length / 2);
    return half.length >= 4 && half + half === text && run.includes(half);
  });
}

const exact = new Set(
  `123123123 123456789a 1234qwer qwer1234 asdf1234 abcd1234 1234abcd abc12345 q1w2e3r4 zaq12wsx zaq1zaq1 1qazxsw2 zxcv1234
   iloveyou1 ncc1701d trustno1 rush2112 blink182 jordan23 thx1138x red12345 aa123456 aa12345678 a1234567 a12345678 a123456789
   qwe123qwe 123qwe123 qweasdzxc qweasd123 qwe123456 asd123456 zxc123456 123456abc 123456qwe 123abc123 abc123abc 12qwaszx
   1234567a 12345678a 123456aa 1234567890a pass1234 pass12345 p455w0rd pa55word pa55w0rd passw0rd letmein1 access14 88888888a
   99887766 13572468 24681357 10203040 11112222 12341234 12344321 43214321 11223344 12121212 69696969 10101010 20202020
   52013145 5201314520 woaini520 woaini1314 147852369 789456123 456789123 963852741 741852963 159357456 987456321 321654987
   31415926 314159265 27182818 19841984 20002000 monkey12 dragon12 changeme1 temp1234 test1234 admin123 admin1234 root1234
   user1234 guest123 welcome1 welcome12 hello123 hello1234 secret123 summer01 winter01 gfhjkm123 gfhjkmgfhjkm ytrewq321
   qwertyuiop[] !qaz2wsx 1qaz@wsx !qaz@wsx p@ssw0rd p@$$w0rd p@ssword pa$$word pa$$w0rd`.split(/\s+/),
);

const words = new Set(
  `password passwort motdepasse wachtwoord contrasena contraseña password1 passw0rd passwords mypassword thepassword
   yourpassword newpassword oldpassword nopassword password123 pass pass123 passpass passcode passphrase pwd pword
   qwerty qwertz azerty qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qwer qaz wsx qweasd qweqwe asdasd zxczxc
   abc abcd abcde abcdef iloveyou iloveu ilove iloveme iloveher iloveyou2 iloveyoubaby loveyou loveme lovelove love
   lover lovely loverboy lovergirl loveu forever foreverlove truelove mylove jetaime tequiero teamo ikhouvanjou doudou
   chouchou loulou princess princesse princesa prinses prince queen king monkey dragon sunshine sunflower shadow master
   mastermind michael michelle jessica jennifer ashley amanda nicole daniel danielle jonathan joshua matthew andrew
   anthony robert thomas william richard charles christopher christian christine christina elizabeth samantha
   stephanie melissa alexander alexandra alexandre alexis benjamin nicholas nicolas patrick patricia rebecca rachel
   victoria valentina veronica vincent steven sophie sandra sebastian sabrina pauline natasha natalie nathalie
   isabelle isabella gabriel gabriela francesco francisco frederic florence fernando emmanuel dominique claudia
   charlie charlotte catherine caroline camille brandon barbara antonio angelina andrea austin hannah heather jordan
   justin kimberly lauren lorenzo louise madison maggie marina marine martin martina maxime melanie mercedes michel
   mohamed muhammad morgan olivia oliver pierre philippe raphael roberto ronaldo messi neymar rooney beckham tyler
   taylor trinity tigger tinkerbell william zachary hunter harley buster bailey soccer football footbal basketball
   baseball softball hockey tennis volleyball swimming skateboard snowboard rugby cricket golf golfer fishing
   running chelsea arsenal liverpool barcelona realmadrid manchester manunited juventus milan inter ajax feyenoord
   anderlecht clubbrugge standard marseille psg paris rangers celtic everton tottenham yankees redsox lakers cowboys
   steelers eagles packers bulldogs broncos raiders giants tigers dolphins ferrari porsche mercedes mustang corvette
   camaro lamborghini yamaha kawasaki suzuki honda toyota subaru jaguar harley davidson harleydavidson superman
   batman spiderman ironman wolverine superstar starwars starwars1 startrek skywalker lightsaber darthvader yoda
   chewbacca pokemon pikachu charizard naruto sasuke dragonball goku sakura minecraft fortnite roblox playstation
   nintendo xbox gameboy counterstrike counter halflife warcraft starcraft diablo gandalf hobbit frodo merlin
   pumpkin butterfly flower flowers blossom cookie cookies chocolate chocolat strawberry blueberry banana cherry
   orange apple pepper ginger cinnamon vanilla peanut coffee cocacola pepsi cheese pizza chicken hamburger snoopy
   garfield mickey mickeymouse minnie winnie tweety scooby scoobydoo barney simpson homer computer internet keyboard
   windows microsoft google facebook linkedin twitter instagram whatsapp youtube yahoo hotmail gmail samsung nokia
   iphone android motorola blackberry dropbox adobe photoshop oracle system server network wireless administrator
   administrateur administrateur1 admin adminadmin root rootroot user guest test testing tester testtest demo
   default changeme change letmein letmeinnow welcome welkom bienvenue bonjour hello hellohello helloworld hallo
   hallohallo salut coucou ciao login logmein access secret secrets topsecret mysecret private security secure
   temporary temp qwertyuiop whatever nothing something anything everything unknown freedom liberty america
   american canada france belgique belgium brussels bruxelles holland nederland amsterdam rotterdam antwerpen
   london england scotland ireland germany deutschland italia espana spain portugal brasil brazil mexico australia
   california texas florida newyork chicago boston dallas houston phoenix vegas lasvegas hawaii sydney berlin
   summer winter spring autumn january february march april june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday zomer herfst lente printemps automne hiver janvier
   soleil lune etoile amour amoureux bonheur famille maman papa mamanpapa bebe cherie nathan juliette
   zonnetje schatje liefde vriendschap moeder vader mijnwachtwoord geheim konijn vlinder poesje hondje voetbal
   angel angels angelo devil heaven jesus jesuschrist jesus1 christ godisgood godislove blessed blessing faith
   hallelujah bible maria josephine god lucifer satan witch wizard magic magical mystery fantasy unicorn rainbow
   diamond crystal silver golden purple yellow orange black white green blue pink bluesky sky star stars moonlight
   sunrise sunset sunny thunder lightning storm hurricane tornado tsunami volcano mountain ocean river island beach
   tiger lion panther leopard cheetah wolf wolves eagle falcon phoenix hawk raven spider scorpion snake cobra viper
   turtle rabbit kitten kitty kittycat hellokitty pussycat puppy doggie doggy dogs cats mouse horse horses pony
   elephant giraffe penguin panda koala teddybear bear bears hamster fuckyou fuckoff fuckme fucker motherfucker
   asshole bitch bullshit sexy sexygirl sexyboy sexybitch pussy hardcore playboy playgirl naughty hottie babygirl
   babyboy baby babe babydoll sweetheart sweetie sweety sweet honey honeybee sugar candy cutie cutiepie pretty
   prettygirl beautiful gorgeous handsome bestfriend bestfriends friend friends friendship together family mother
   father brother sister daddy daddysgirl mommy mummy grandma grandpa husband wife married wedding birthday happy
   happiness happyday smile smiley smiles laugh funny crazy crazygirl stupid idiot loser winner champion champions
   legend hero warrior soldier knight samurai ninja pirate cowboy gangster killer assassin hacker hackers matrix
   terminator predator alien rocky rambo titanic gladiator jamesbond bond007 agent007 music musica guitar drummer
   piano dance dancer dancing singer rockstar rocknroll metallica slipknot nirvana eminem tupac biggie beatles
   blink182 greenday linkinpark linkin evanescence korn pinkfloyd ironmaiden acdc acdcacdc elvis bobmarley marley
   jackson michaeljackson britney rihanna beyonce shakira justinbieber bieber onedirection directioner xavier
   scorpio gemini taurus aries virgo libra pisces aquarius capricorn sagittarius leonardo michelangelo davinci
   mozart einstein newton shakespeare napoleon cleopatra alexander1 trustno trustme trust believe dream dreamer
   dreams hope hopeful peace destiny karma future forever1 always never ever goodluck lucky luckyone lucky7
   casino poker jackpot money moneymoney cash dollar rich richie million millionaire success business manager
   marketing company office student teacher school college university library doctor nurse nursing hospital lawyer
   police fireman firefighter military marines airforce army navy pilot captain sailor general private1 sergeant
   cooper dakota ranger scooter hotdog cowboys1 rocket racing racecar driver truck trucker biker motocross bmx
   yankee maverick bandit rebel outlaw joker poohbear pooh eeyore piglet bubbles bubba buddy buddha pookie peaches
   precious patches sammy sasha simba shelby sparky spike snickers snowball snowman snowflake stella steelers1
   stalker sterling stephen sydney123 thumper tiffany tigers1 titanium tomato tootsie toshiba tottie toyota1 travis
   trixie tucker turbo victor viking vikings warcraft1 warrior1 westside whatsup wildcat wildcats willow winston
   woaini xxxxxx zaqwsx zxcasd gfhjkm ghbdtn qwerty1 marseille13 azertyuiop loveyou2 bonbon nounours poupette
   toulouse bordeaux lyon nantes strasbourg bruxelles1 oranje lekker kaasje welkom01 hoihoi hallo123 computer1`.split(
    /\s+/,
  ),
);
