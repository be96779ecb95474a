using FsCheck;
using FsCheck.Fluent;
using Shiji.Kernel.People;

namespace Shiji.Kernel.Tests.People;

/// <summary>The vectors of domain.md §10.1 and §13, and what spreadsheets do to numbers.</summary>
public sealed class ReadIdentityTests
{
    private static readonly DateOnly Today = new(2022, 6, 30);

    [Theory]
    [InlineData("11010519491231002X", IdentityKind.Resident, "11010519491231002X")]
    [InlineData(" 110105 19491231 002x ", IdentityKind.Resident, "11010519491231002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", IdentityKind.Resident, "11010519491231002X")]
    [InlineData("'11010519491231002X", IdentityKind.Resident, "11010519491231002X")]
    [InlineData("110105491231002", IdentityKind.Resident, "11010519491231002X")]
    [InlineData("h12345678", IdentityKind.HongKongMacaoPermit, "H12345678")]
    [InlineData("M1234567801", IdentityKind.HongKongMacaoPermit, "M1234567801")]
    [InlineData("01234567", IdentityKind.TaiwanPermit, "01234567")]
    public void A_document_is_known_by_its_number(string text, IdentityKind kind, string kept)
    {
        var read = ReadIdentity.Of(text, Today);
        Assert.True(read.Ok, read.Refusal?.Message);
        Assert.Equal((kind, kept), (read.Value.Kind, read.Value.Number));
    }

    [Theory]
    [InlineData("81000020000101", IdentityKind.ResidencePermit)]
    [InlineData("83000020000101", IdentityKind.ResidencePermit)]
    [InlineData("91103419850620", IdentityKind.ForeignResident)]
    [InlineData("44030720000229", IdentityKind.Resident)]
    public void The_first_digits_tell_a_permit_from_a_resident(string start, IdentityKind kind)
    {
        var read = ReadIdentity.Of(With(start + "001"), Today);
        Assert.True(read.Ok, read.Refusal?.Message);
        Assert.Equal((kind, true), (read.Value.Kind, read.Value.IsMale));
    }

    [Theory]
    [InlineData("", "没有填")]
    [InlineData(null, "没有填")]
    [InlineData("4.40307E+17", "科学计数法")]
    [InlineData("4.40307199003071E17", "科学计数法")]
    [InlineData("440307199003070000", "末三位成了 000")]
    [InlineData("110105194912310021", "对不上")]
    [InlineData("1101051949123100", "只有 16 位")]
    [InlineData("1234567", "只有 7 位")]
    [InlineData("11010519491331002X", "不是一个日子")]
    [InlineData("110105190002290018", "不是一个日子")]
    [InlineData("2101051949123100XX", "认不出")]
    [InlineData("H1234", "认不出")]
    public void What_is_no_document_is_refused_with_the_remedy(string? text, string words) =>
        Assert.Contains(words, ReadIdentity.Of(text, Today).Refusal?.Message);

    [Theory]
    [InlineData("11010519491231002X", IdentityKind.ResidencePermit, "这是居民身份证的号码，不是港澳台居民居住证的")]
    [InlineData("11010519491231002X", IdentityKind.HongKongMacaoPermit, "填的以“1”开头")]
    [InlineData("H1234567", IdentityKind.HongKongMacaoPermit, "“H”后面是 7 个字符")]
    [InlineData("1234567", IdentityKind.TaiwanPermit, "填了 7 位")]
    [InlineData("1234567A", IdentityKind.TaiwanPermit, "不全是数字")]
    [InlineData("CHE110081092301", IdentityKind.ForeignResident, "旧版外国人永久居留身份证")]
    [InlineData("12345678", IdentityKind.Resident, "这是台湾居民来往大陆通行证的号码，不是居民身份证的")]
    [InlineData("99010519491231002X", IdentityKind.Resident, "对不上")]
    [InlineData("", IdentityKind.Resident, "没有填")]
    public void A_number_of_another_kind_than_was_said_is_refused(string text, IdentityKind kind, string words) =>
        Assert.Contains(words, ReadIdentity.Of(text, Today, kind).Refusal?.Message);

    [Theory]
    [InlineData("h12345678", IdentityKind.HongKongMacaoPermit)]
    [InlineData("01234567", IdentityKind.TaiwanPermit)]
    [InlineData("110105491231002", IdentityKind.Resident)]
    public void A_number_of_the_kind_that_was_said_is_taken(string text, IdentityKind kind) => Assert.Equal(kind, ReadIdentity.Of(text, Today, kind).Value?.Kind);

    [Fact]
    public void Nobody_is_born_tomorrow_or_a_hundred_and_twenty_one_years_ago()
    {
        Assert.True(ReadIdentity.Of(With("44030720220630001"), Today).Ok);
        Assert.Contains("还没有到", ReadIdentity.Of(With("44030720220701001"), Today).Refusal?.Message);
        Assert.True(ReadIdentity.Of(With("44030719020630001"), Today).Ok);
        Assert.Contains("已过 120 年", ReadIdentity.Of(With("44030719020629001"), Today).Refusal?.Message);
    }

    [Fact]
    public void No_province_has_that_number() => Assert.Contains("“16”不是任何一个省份", ReadIdentity.Of(With("16030720000101001"), Today).Refusal?.Message);

    [Fact]
    public void An_old_number_says_that_it_was_lengthened() => Assert.Contains("15 位旧号码", ReadIdentity.Of("110105491231002", Today).Value?.Notice);

    [Fact]
    public void A_document_shows_itself_masked()
    {
        var document = ReadIdentity.Of("11010519491231002X", Today).Value!;
        Assert.Equal("1101**********002X", document.ToString());
        Assert.Equal((new DateOnly(1949, 12, 31), false), (document.BornOn, document.IsMale));
        Assert.Null(ReadIdentity.Of("01234567", Today).Value!.IsMale);
    }

    [Fact]
    public void One_wrong_digit_or_two_exchanged_are_always_found()
    {
        var wrong = from day in Gen.Choose(0, 30_000)
                    from sequence in Gen.Choose(0, 999)
                    from at in Gen.Choose(0, 16)
                    from digit in Gen.Choose('0', '9')
                    from exchange in Gen.Elements(true, false)
                    select (Number: With($"440307{new DateOnly(1930, 1, 1).AddDays(day):yyyyMMdd}{sequence:000}"), at, (char)digit, exchange);
        Check.QuickThrowOnFailure(Prop.ForAll(wrong.ToArbitrary(), w =>
        {
            var typed = w.Number.ToCharArray();
            if (w.exchange) (typed[w.at], typed[w.at + 1]) = (typed[w.at + 1], typed[w.at]);
            else typed[w.at] = w.Item3;
            var text = new string(typed);
            return text == w.Number || !ReadIdentity.Of(text, Today).Ok;
        }));
    }

    private static string With(string seventeen) => seventeen + ResidentIdentity.CheckOf(seventeen);
}
