using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Kernel.Organisations;

/// <summary>
/// 读统一社会信用代码 — from what somebody typed to a checked code. The check inside, of the organisation code, is not asked
/// for: the outer one finds every wrong or exchanged character already.
/// </summary>
public static class ReadCreditCode
{
    private const string Bodies = "123456789ANY";
    private const int PreciseDigits = 15; // what a spreadsheet keeps of a number

    public static Outcome<string> Of(string? text)
    {
        var code = TypedCode.Cleaned(text);
        return code switch
        {
            "" => Refused("没有填统一社会信用代码。"),
            _ when TypedCode.IsScientific(code) => Refused($"“{text}”被表格软件改成了科学计数法，后几位已经丢失。请把这一栏设为文本，照证照重新填写。"),
            { Length: 15 } when !code.AsSpan().ContainsAnyExceptInRange('0', '9') => Refused("15 位的是旧营业执照的注册号，请填证照上 18 位的统一社会信用代码。"),
            { Length: 9 } => Refused("9 位的是组织机构代码，请填证照上 18 位的统一社会信用代码。"),
            { Length: not 18 } => Refused($"统一社会信用代码是 18 位，填了 {code.Length} 位，请照证照核对。"),
            _ when code.FirstOrDefault(c => !CreditCode.Alphabet.Contains(c, StringComparison.Ordinal)) is not '\0' and var c => Refused(Foreign(c)),
            _ when !Bodies.Contains(code[0], StringComparison.Ordinal) => Refused($"没有以“{code[0]}”开头的统一社会信用代码，请照证照核对第一位。"),
            _ when code.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9') => Refused($"第 3 到 8 位“{code[2..8]}”应是登记机关的 6 位行政区划代码，请照证照核对。"),
            _ when CreditCode.CheckOf(code) != code[17] => Refused(code.AsSpan(PreciseDigits).SequenceEqual("000")
                ? "统一社会信用代码末三位成了 000，像是被表格软件当作数字存过，原来的三位已经丢失。请把这一栏设为文本，照证照重新填写。"
                : "统一社会信用代码的末位与前 17 位对不上，有一位填错了，请照证照核对。"),
            _ => new Outcome<string>(code, null), // not by itself: a string would turn into a refusal
        };
    }

    private static string Foreign(char c) => c switch
    {
        'O' => "统一社会信用代码里没有字母 O，应是数字 0，请照证照核对。",
        'I' => "统一社会信用代码里没有字母 I，应是数字 1，请照证照核对。",
        'Z' or 'S' or 'V' => $"统一社会信用代码里不用字母 {c}（Z 多半是 2，S 多半是 5，V 多半是 U），请照证照核对。",
        _ => $"统一社会信用代码里不会有“{c}”，请照证照核对。",
    };

    private static Refusal Refused(string sentence) => new(sentence, "credit-code");
}
