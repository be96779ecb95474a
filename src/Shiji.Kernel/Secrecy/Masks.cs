using System.Globalization;
using System.Text.RegularExpressions;

namespace Shiji.Kernel.Secrecy;

/// <summary>
/// 脱敏 — what is shown to those who may not see the whole (domain.md §10.1). What has an unknown form is hidden
/// altogether. Identity numbers mask themselves: <see cref="People.ResidentIdentity.Mask"/>.
/// </summary>
public static partial class Masks
{
    private const int Tail = 4;

    private static readonly HashSet<string> CompoundSurnames =
    [
        .. ("欧阳 司马 上官 夏侯 诸葛 东方 尉迟 公孙 长孙 慕容 司徒 令狐 皇甫 宇文 司空 轩辕 端木 南宫 西门 东郭 百里 呼延 "
            + "独孤 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 拓跋 赫连 公羊 万俟 闻人 第五 纳兰 完颜").Split(' '),
    ];

    /// <summary>王**, 欧阳*: the family name, and a star for each character after it.</summary>
    public static string Name(string name)
    {
        var characters = new StringInfo(name.Trim()).LengthInTextElements;
        if (characters == 0) return "";
        var family = characters > 2 && CompoundSurnames.Contains(name.Trim()[..2]) ? 2 : 1;
        return new StringInfo(name.Trim()).SubstringByTextElements(0, family) + new string('*', Math.Max(1, characters - family));
    }

    /// <summary>138****1234, 0755-****4321</summary>
    public static string Phone(string phone)
    {
        var number = Separators().Replace(phone, "");
        return (Mobile().Match(number), Landline().Match(number)) switch
        {
            ({ Success: true } m, _) => $"{m.Groups[1].Value[..3]}****{number[^Tail..]}",
            (_, { Success: true } m) => $"{(m.Groups[1].Length > 0 ? m.Groups[1].Value + "-" : "")}{new string('*', m.Groups[2].Length - Tail)}{number[^Tail..]}",
            _ => new('*', phone.Length),
        };
    }

    [GeneratedRegex(@"[\s()（）－-]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:\+?86)?(1[3-9]\d{9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^(0(?:10|2\d|[3-9]\d{2}))?([2-9]\d{6,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();
}
