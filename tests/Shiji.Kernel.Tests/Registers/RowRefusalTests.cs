using Shiji.Kernel.Registers;
using Shiji.Kernel.Results;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.Kernel.Tests.Registers;

/// <summary>Every no a row can hear.</summary>
public sealed class RowRefusalTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2022, 5, 4);
    private District _district = null!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.FoundAsync(Database.Sqlite);
        await _district.DoAsync(async db =>
        {
            db.Add(new Register
            {
                Id = 7,
                Key = "strict",
                Name = "严格台账",
                Group = "测试",
                RowUnit = "条",
                Basis = "每栏必填。",
                Columns =
                [
                    new() { Key = "q", Name = "数", Slot = ColumnSlot.Quantity2, Required = true, Ordinal = 0 },
                    new() { Key = "f", Name = "类", Slot = ColumnSlot.Facet2, Options = "甲\n乙", Required = true, Ordinal = 1 },
                    new() { Key = "p", Name = "人", Slot = ColumnSlot.Person, Required = true, Ordinal = 2 },
                    new() { Key = "s", Name = "物", Slot = ColumnSlot.Subject, Required = true, Ordinal = 3 },
                    new() { Key = "n", Name = "号", Slot = ColumnSlot.Number, Required = true, Ordinal = 4 },
                    new() { Key = "t", Name = "题", Slot = ColumnSlot.Title, Required = true, Ordinal = 5 },
                ],
            });
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    [Fact]
    public async Task The_day_has_come() => Refused("day", "还没有到", await _district.SubmitAsync(Row(r => r.Day = new(2023, 3, 2))));

    [Fact]
    public async Task The_day_is_today_from_midnight_in_the_district_on()
    {
        var row = Row(r => r.Day = new(2023, 3, 2));
        _district.Time.Now = new(2023, 3, 1, 15, 59, 59, TimeSpan.Zero);
        Refused("day", "还没有到", await _district.SubmitAsync(row));
        _district.Time.Now = new(2023, 3, 1, 16, 0, 0, TimeSpan.Zero);
        Assert.Null(await _district.SubmitAsync(row));
    }

    [Fact]
    public async Task The_end_is_after_the_beginning() => Refused("until", "止日", await _district.SubmitAsync(_district.Home(District.Root, Day, Day)));

    [Fact]
    public async Task The_organisation_stood_that_day()
    {
        Refused("organisation", "还没有成立", await _district.SubmitAsync(Row(r => r.OrganisationId = 99)));
        Refused("organisation", "还没有成立", await _district.SubmitAsync(Row(r => r.Day = District.Founded.AddDays(-1))));
    }

    [Fact]
    public async Task The_register_exists() => Refused("register", "没有这本台账", await _district.SubmitAsync(Row(r => r.RegisterId = 99)));

    [Fact]
    public async Task A_number_is_given_once()
    {
        Assert.Null(await _district.SubmitAsync(Row(r => r.Number = "A1")));
        Refused("number", "已经有了", await _district.SubmitAsync(Row(r => r.Number = "A1")));
    }

    [Fact]
    public async Task A_quantity_is_neither_negative_nor_beyond_its_bound()
    {
        Refused("minutes", "负数", await _district.SubmitAsync(Row(r => r.Quantity1 = -1)));
        Refused("minutes", "超过上限 600分钟", await _district.SubmitAsync(Row(r => r.Quantity1 = 601)));
        Assert.Null(await _district.SubmitAsync(Row(r => r.Quantity1 = 600)));
    }

    [Fact]
    public async Task A_facet_is_one_of_its_options() => Refused("kind", "没有“丁”这个选项", await _district.SubmitAsync(Row(r => r.Facet1 = "丁")));

    [Theory]
    [InlineData("q"), InlineData("f"), InlineData("p"), InlineData("s"), InlineData("n"), InlineData("t")]
    public async Task What_is_required_is_filled_in(string missing)
    {
        var row = Strict();
        if (missing == "q") row.Quantity2 = 0;
        if (missing == "f") row.Facet2 = null;
        if (missing == "p") row.PersonId = null;
        if (missing == "s") row.SubjectId = null;
        if (missing == "n") row.Number = null;
        if (missing == "t") row.Title = " ";
        Refused(missing, "请(填写|选择)", await _district.SubmitAsync(row));
    }

    [Fact]
    public async Task A_row_with_a_required_number_can_be_corrected()
    {
        var row = await _district.EnterAsync(Strict());
        Assert.Null(await _district.CorrectAsync(row.Id, Strict()));
    }

    [Fact]
    public async Task The_reviewer_is_not_the_reporter()
    {
        var row = Row(_ => { });
        Assert.Null(await _district.SubmitAsync(row, "甲"));
        Refused("by", "不能审核自己", await _district.AcceptAsync(row.Id, "甲"));
        Assert.Null(await _district.AcceptAsync(row.Id, "乙"));
    }

    [Fact]
    public async Task A_step_is_taken_once_and_with_a_reason()
    {
        var row = Row(_ => { });
        Refused("row", "没有这条记录", await _district.AcceptAsync(row.Id));
        Assert.Null(await _district.SubmitAsync(row));
        Refused("row", "现在是“待审”", await _district.VoidAsync(row.Id));
        Refused("reason", "理由", await _district.ReturnAsync(row.Id, " "));
        Assert.Null(await _district.ReturnAsync(row.Id));
        Refused("row", "现在是“退回”", await _district.AcceptAsync(row.Id));
    }

    private RegisterRow Row(Action<RegisterRow> change)
    {
        var row = _district.Activity(District.Root, Day);
        change(row);
        return row;
    }

    private RegisterRow Strict() => new()
    {
        Id = _district.Clock.NewId(),
        RegisterId = 7,
        OrganisationId = District.Root,
        Day = Day,
        Quantity2 = 1,
        Facet2 = "甲",
        PersonId = 1,
        SubjectId = 1,
        Number = "N1",
        Title = "题",
    };

    private static void Refused(string field, string words, Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.Matches(words, refusal.Message);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(field, refusal.Field);
    }
}
