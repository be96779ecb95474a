using System.Globalization;
using System.Text.RegularExpressions;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.People;

/// <summary>
/// 读证件号码 — from what somebody typed or a spreadsheet kept to a checked document (domain.md §10.1). What a
/// spreadsheet has destroyed is refused with the remedy, never guessed back.
/// </summary>
public static partial class ReadIdentity
{
    private const int OldestAge = 120;
    private const int PreciseDigits = 15; // what a spreadsheet keeps of a number
    private const string Field = "identity";

    // GB/T 2260, first two digits; 91 was given to those living abroad.
    private static readonly HashSet<string> Provinces =
    [
        .. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".Split(' '),
    ];

    /// <param name="today">The district's day: nobody is born after it.</param>
    public static Outcome<IdentityDocument> Of(string? text, DateOnly today)
    {
        var number = TypedCode.Cleaned(text);
        return number switch
        {
            "" => Refused("没有填证件号码。"),
            _ when TypedCode.IsScientific(number) => Refused($"证件号码“{text}”被表格软件改成了科学计数法，后几位已经丢失。请把这一栏设为文本，照证件重新填写。"),
            _ when HongKongMacao().IsMatch(number) => new IdentityDocument(IdentityKind.HongKongMacaoPermit, number),
            { Length: 8 } when Digits(number, 8) => new IdentityDocument(IdentityKind.TaiwanPermit, number),
            { Length: 15 } when Digits(number, 15) => Lengthened(number, today),
            { Length: 18 } when Digits(number, 17) => Checked(number, today),
            _ when OldForeign().IsMatch(number) => Refused("这是旧版外国人永久居留身份证的 15 位证号，没有校验位，无法核对。请用 2023 版 18 位号码；还没有换证的，不填证件，写明出生日期建档。"),
            { Length: > 1 and < 18 } when Digits(number, number.Length - 1) => Refused($"证件号码只有 {number.Length} 位，应是 18 位。开头的 0 或末尾的字符可能在表格里丢了，请照证件核对。"),
            _ => Refused("认不出这个证件号码：居民身份证、港澳台居民居住证和外国人永久居留身份证是 18 位，港澳通行证是 H 或 M 加 8 位，台胞证是 8 位数字。"),
        };
    }

    /// <summary>The same of a document whose kind was said: a number of another kind is refused, not taken for what it is.</summary>
    public static Outcome<IdentityDocument> Of(string? text, DateOnly today, IdentityKind? kind)
    {
        var number = TypedCode.Cleaned(text);
        if (kind is not { } said || number.Length == 0 || TypedCode.IsScientific(number)) return Of(text, today);
        if (Misshapen(said, number) is { } why) return Refused($"{said.Word()}号码是{said.Form()}；{why}，请照证件核对。");
        var read = Of(text, today);
        if (!read.Ok || read.Value.Kind == said) return read;
        return Refused($"这是{read.Value.Kind.Word()}的号码，不是{said.Word()}的。请核对号码，或改选证件种类。");
    }

    private static string? Misshapen(IdentityKind kind, string number) => kind switch
    {
        IdentityKind.HongKongMacaoPermit when number[0] is not ('H' or 'M') => $"填的以“{number[0]}”开头",
        IdentityKind.HongKongMacaoPermit when !HongKongMacao().IsMatch(number) => $"填的“{number[0]}”后面是 {number.Length - 1} 个字符，或者不全是数字",
        IdentityKind.TaiwanPermit when !Digits(number, number.Length) => "填的不全是数字",
        IdentityKind.TaiwanPermit when number.Length != 8 => $"填了 {number.Length} 位",
        _ => null,
    };

    private static Outcome<IdentityDocument> Checked(string number, DateOnly today, string? notice = null)
    {
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
            return Refused($"证件号码里的出生日期“{number[6..14]}”不是一个日子，请照证件核对。");
        if (born > today) return Refused($"证件号码里的出生日期 {born:yyyy-MM-dd} 还没有到，请照证件核对。");
        if (born < today.AddYears(-OldestAge)) return Refused($"证件号码里的出生日期 {born:yyyy-MM-dd} 已过 {OldestAge} 年，请照证件核对。");
        if (ResidentIdentity.CheckOf(number) != number[17])
            return Refused(number.AsSpan(PreciseDigits).SequenceEqual("000")
                ? "证件号码末三位成了 000，像是被表格软件当作数字存过，原来的三位已经丢失。请把这一栏设为文本，照证件重新填写。"
                : "证件号码的末位与前 17 位对不上，有一位填错了，请照证件核对。");
        if (number[0] == '9') return new IdentityDocument(IdentityKind.ForeignResident, number, born, notice);
        return !Provinces.Contains(number[..2])
            ? Refused($"证件号码开头的“{number[..2]}”不是任何一个省份的代码，请照证件核对。")
            : new IdentityDocument(number[..2] is "81" or "82" or "83" ? IdentityKind.ResidencePermit : IdentityKind.Resident, number, born, notice);
    }

    /// <summary>The numbers of before 1999: 19 before the year, and the check character at the end.</summary>
    private static Outcome<IdentityDocument> Lengthened(string old, DateOnly today)
    {
        var seventeen = $"{old[..6]}19{old[6..]}";
        return Checked(seventeen + ResidentIdentity.CheckOf(seventeen), today, "15 位旧号码已按规则换成 18 位，请照现在的证件核对。");
    }

    private static bool Digits(string number, int first) => !number.AsSpan(0, first).ContainsAnyExceptInRange('0', '9');

    private static Refusal Refused(string sentence) => new(sentence, Field);

    [GeneratedRegex(@"^[A-Z]{3}\d{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex OldForeign();

    [GeneratedRegex(@"^[HM]\d{8}(\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex HongKongMacao();
}
