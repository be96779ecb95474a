using System.Globalization;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;

namespace Shiji.Accounts;

/// <summary>One's own data as tables, the same in every form in which they are handed out.</summary>
internal sealed record MyDataTables(string Name, IReadOnlyList<string> Titles, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public static IReadOnlyList<MyDataTables> Of(MyFile file, DistrictClock clock)
    {
        var (person, data) = (file.Data.Person, file.Data);
        string Minute(DateTime utc) => clock.LocalOf(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return
        [
            new("档案", ["项目", "内容"],
            [
                ["人员编号", $"{person.Id}"], ["建档组织", data.Organisation], ["姓名", file.Opened.Name], ["证件种类", person.IdentityKind?.Word()], ["证件号码", file.Opened.Identity],
                ["出生日期", Day(person.BornOn)], ["电话", file.Opened.Phone], ["监护人", file.GuardianName], ["监护人与本人的关系", person.GuardianRelation], ["监护人电话", file.GuardianPhone], ["建档日", Day(person.RegisteredOn)],
            ]),
            new("工作记录", ["台账", "日期", "止", "组织", "名称", "内容", "状态"], [.. file.Rows.Select(r => (string?[])[r.Register, Day(r.Day), Day(r.Until), r.Organisation, r.Title, r.Content, r.State])]),
            new("同意", ["用途", "版本", "告知书", "由谁同意", "同意日", "撤回日"],
                [.. data.Consents.Select(c => (string?[])[c.Purpose, $"{c.Consent.Version}", c.Text, c.Consent.ByGuardian ? "监护人" : "本人", Day(c.Consent.GivenOn), Day(c.Consent.WithdrawnOn)])]),
            new("谁看过改过", ["时间", "做了什么", "谁", "岗位", "原因"], [.. data.Looks.Select(e => (string?[])[Minute(e.At), e.Act.Word(), e.Who, e.Post, e.Reason])]),
            new("事项", ["事项", "状态", "提出时间", "原因", "答复"], [.. data.Cases.Select(c => (string?[])[c.Kind.Word(), c.State.Word(), Minute(c.AskedAt), c.Reason, c.Answer])]),
        ];
    }

    public static void Write(IReadOnlyList<MyDataTables> tables, Stream to)
    {
        using var book = new SheetWriter(to);
        foreach (var table in tables) book.Write(table.Name, [.. table.Titles.Select(t => new SheetColumn(t, Width: 24))], table.Rows);
        book.Finish();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
