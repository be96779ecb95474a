using FsCheck;
using FsCheck.Fluent;
using Shiji.Sheets.Columns;

namespace Shiji.Sheets.Tests.Columns;

public sealed class ColumnGuessTests
{
    private static readonly WantedColumn Name = new("name", "姓名") { Required = true, Synonyms = ["志愿者姓名", "名字"] };
    private static readonly WantedColumn Phone = new("phone", "联系电话") { Required = true, Synonyms = ["手机号", "电话"] };
    private static readonly WantedColumn Identity = new("identity", "证件号码") { Synonyms = ["身份证号", "身份证号码"] };
    private static readonly WantedColumn Born = new("born", "出生日期");
    private static readonly WantedColumn[] Wanted = [Name, Phone, Identity, Born];

    [Theory]
    [InlineData("姓名"), InlineData("＊姓名"), InlineData(" 姓　名 "), InlineData("姓名（必填）"), InlineData("1、姓名"), InlineData("姓名："), InlineData("【必填】姓名*"), InlineData("(姓名)"), InlineData("姓\n名")]
    public void A_title_is_known_however_it_is_written(string title) =>
        Assert.Equal([new(Name, 0, MatchGround.Name)], ColumnGuess.Of([title], Wanted).Matches);

    [Fact]
    public void Names_go_before_synonyms_and_synonyms_before_names_within_names()
    {
        var guess = ColumnGuess.Of(["序号", "志愿者姓名", "电话", "监护人联系电话", "本人身份证号码（18位）", "备注"], Wanted);
        Assert.Equal([new(Name, 1, MatchGround.Synonym), new(Phone, 2, MatchGround.Synonym), new(Identity, 4, MatchGround.Within)], guess.Matches);
        Assert.Empty(guess.Missing);
        Assert.Empty(guess.Doubts);
    }

    [Fact]
    public void What_two_headers_could_be_is_left_open()
    {
        var guess = ColumnGuess.Of(["父亲姓名", "母亲姓名", "电话", "电话"], Wanted);
        Assert.Empty(guess.Matches);
        Assert.Equal([(Phone, "2,3"), (Name, "0,1")], guess.Doubts.Select(doubt => (doubt.Column, string.Join(',', doubt.Headers))));
        Assert.Equal([Name, Phone], guess.Missing);
    }

    [Fact]
    public void A_header_two_columns_could_claim_is_left_open()
    {
        var guess = ColumnGuess.Of(["活动日期"], [new("start", "日期"), new("end", "活动")]);
        Assert.Empty(guess.Matches);
        Assert.Equal(2, guess.Doubts.Count);
    }

    [Fact]
    public void Only_required_columns_are_missing() => Assert.Equal([Name, Phone], ColumnGuess.Of(["", "序号", "No."], Wanted).Missing);

    [Fact]
    public void A_header_goes_to_one_column_and_a_column_to_one_header() => Prop.ForAll(
        Gen.Elements("姓名", "名字", "电话", "手机号", "身份证号", "父亲姓名", "出生", "出生日期", "序号", "", "备注", "号码").ArrayOf().ToArbitrary(), headers =>
        {
            var guess = ColumnGuess.Of(headers, Wanted);
            return guess.Matches.DistinctBy(m => m.Header).Count() == guess.Matches.Count
                && guess.Matches.DistinctBy(m => m.Column).Count() == guess.Matches.Count
                && !guess.Matches.Select(m => m.Column).Intersect(guess.Doubts.Select(d => d.Column)).Any()
                && Wanted.Where(w => w.Required).All(w => guess.Matches.Any(m => m.Column == w) != guess.Missing.Contains(w));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
