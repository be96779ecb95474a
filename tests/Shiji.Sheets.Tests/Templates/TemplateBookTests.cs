using DocumentFormat.OpenXml.Spreadsheet;
using Shiji.Sheets.Books;
using Shiji.Sheets.Columns;
using Shiji.Sheets.Files;
using Shiji.Sheets.Templates;
using Shiji.Sheets.Tests.Books;
using Shiji.Sheets.Tests.Files;

namespace Shiji.Sheets.Tests.Templates;

public sealed class TemplateBookTests
{
    private static readonly TemplateColumn[] Columns =
    [
        new("name", "姓名") { Required = true, What = "与证件上的一致。", Example = "林晓禾" },
        new("sex", "性别") { Required = true, Choices = ["男", "女"] },
        new("street", "街道") { Choices = [.. Enumerable.Range(1, 60).Select(n => $"第{n}街道办事处")] },
        new("born", "出生日期") { Kind = ColumnKind.Day, Example = "2031-05-04" },
        new("hours", "人数") { Kind = ColumnKind.Whole },
        new("amount", "金额") { Kind = ColumnKind.Number },
    ];

    [Fact]
    public void A_template_is_valid_and_explains_every_column()
    {
        using var template = Template();
        Written.AssertValid(template);
        using var file = SheetFile.Open(template, "模板.xlsx").Value!;
        Assert.Equal([new(0, "志愿者"), new(1, "填写说明"), new(2, "选项", Hidden: true)], file.Sheets);
        var guide = Planted.Rows(file.Read(file.Sheets[1]).Value!);
        Assert.Equal(["姓名", "必填", "与证件上的一致。", "文本", "", "林晓禾"], Enumerable.Range(0, 6).Select(at => guide[0][at].Text));
        Assert.Equal(Columns.Length, guide.Count);
    }

    [Fact]
    public void An_unfilled_template_holds_no_example_that_could_be_handed_in() =>
        Assert.Equal("工作表“志愿者”只有第 1 行的表头，下面没有数据。请在表头下面填写后再导入。", Planted.Refused(Template()));

    [Fact]
    public void Lists_days_and_numbers_are_checked_over_five_thousand_rows()
    {
        using var template = Template();
        var checks = Written.Sheet(template).Descendants<DataValidation>().ToList();
        Assert.Equal(["none", "list", "list", "date", "whole", "decimal"], checks.Select(check => check.Type!.InnerText));
        Assert.Equal("\"男,女\"", checks[1].Formula1!.Text);
        Assert.Equal("'选项'!$A$2:$A$61", checks[2].Formula1!.Text);
        Assert.Equal("D2:D5001", checks[3].SequenceOfReferences!.InnerText);
        Assert.Equal("必填。与证件上的一致。格式：文本。", checks[0].Prompt!.Value);
        template.Position = 0;
        Assert.Equal([1u, 1u, 1u, 4u, 2u, 3u], Written.Sheet(template).Descendants<Column>().Select(column => column.Style!.Value));
    }

    [Fact]
    public void A_filled_template_is_recognised_and_skips_nothing()
    {
        var titles = Planted.Table(Filled()).Headers;
        Assert.Equal(["＊姓名", "＊性别", "街道", "出生日期", "人数", "金额"], titles);
        var guess = ColumnGuess.Of(titles, Columns);
        Assert.Equal(Columns.Index().Select(c => (c.Item.Key, c.Index)), guess.Matches.Select(m => (m.Column.Key, m.Header)));
        Assert.Empty(guess.Missing);
        Assert.Equal([2, 3], Planted.Rows(Planted.Table(Filled(), wanted: Columns)).Select(row => row.Number));
    }

    private static MemoryStream Template()
    {
        var stream = new MemoryStream();
        TemplateBook.Write(stream, "志愿者", Columns);
        stream.Position = 0;
        return stream;
    }

    /// <summary>What a person makes of it: the same titles, rows below.</summary>
    private static MemoryStream Filled() => Planted.Book(
        [.. Columns.Select(column => column.Title)], ["林晓禾", "女", "第1街道办事处", "2031-05-04", "1", "2"], ["石小满", "男", "", "", "", ""]);
}
