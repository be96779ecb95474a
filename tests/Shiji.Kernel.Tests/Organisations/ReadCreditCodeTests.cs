using FsCheck;
using FsCheck.Fluent;
using Shiji.Kernel.Organisations;

namespace Shiji.Kernel.Tests.Organisations;

/// <summary>The vector of domain.md §10.2, and what people and spreadsheets do to codes.</summary>
public sealed class ReadCreditCodeTests
{
    private const string Vector = "91350100M000100Y43";

    [Theory, InlineData(Vector), InlineData(" 91350100 m000100y43 "), InlineData("９１３５０１００Ｍ０００１００Ｙ４３"), InlineData("'91350100M000100Y43")]
    public void A_code_is_read_as_it_was_typed(string text) => Assert.Equal(Vector, ReadCreditCode.Of(text).Value);

    [Fact]
    public void The_organisation_code_inside_has_a_check_of_its_own() => Assert.Equal(Vector[16], CreditCode.OrganisationCheckOf(Vector.AsSpan(8, 8)));

    [Theory]
    [InlineData("", "没有填"), InlineData(null, "没有填")]
    [InlineData("9.135E+17", "科学计数法")]
    [InlineData("440301103308619", "旧营业执照的注册号")]
    [InlineData("M000100Y-4", "组织机构代码")]
    [InlineData("91350100M000100Y4", "填了 17 位")]
    [InlineData("9135O100M000100Y43", "没有字母 O，应是数字 0")]
    [InlineData("9I350100M000100Y43", "没有字母 I，应是数字 1")]
    [InlineData("91350100M000100Z43", "不用字母 Z")]
    [InlineData("91350100M000100甲43", "不会有“甲”")]
    [InlineData("B1350100M000100Y43", "没有以“B”开头")]
    [InlineData("9135A100M000100Y43", "“35A100”应是")]
    [InlineData("91350100M000100Y44", "对不上")]
    [InlineData("913501007000100000", "末三位成了 000")]
    public void What_is_no_code_is_refused_with_the_remedy(string? text, string words) => Assert.Contains(words, ReadCreditCode.Of(text).Refusal?.Message);

    [Fact]
    public void One_wrong_character_or_two_exchanged_are_always_found()
    {
        var wrong = from region in Gen.Choose(100_000, 999_999)
                    from unit in Gen.Elements(CreditCode.Alphabet.ToCharArray()).ArrayOf(9)
                    from at in Gen.Choose(0, 16)
                    from character in Gen.Elements(CreditCode.Alphabet.ToCharArray())
                    from exchange in Gen.Elements(true, false)
                    select (Code: With($"91{region}{new string(unit)}"), at, character, exchange);
        Check.QuickThrowOnFailure(Prop.ForAll(wrong.ToArbitrary(), w =>
        {
            Assert.True(ReadCreditCode.Of(w.Code).Ok, w.Code);
            var typed = w.Code.ToCharArray();
            if (w.exchange) (typed[w.at], typed[w.at + 1]) = (typed[w.at + 1], typed[w.at]);
            else typed[w.at] = w.character;
            var text = new string(typed);
            return text == w.Code || !ReadCreditCode.Of(text).Ok;
        }));
    }

    private static string With(string seventeen) => seventeen + CreditCode.CheckOf(seventeen);
}
