using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Activities.Tests.Intake;
using Shiji.Imports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.People;
using Shiji.Kernel.Tests.Databases;
using Shiji.Kernel.Tests.Districts;

namespace Shiji.League.Tests.Transfers;

/// <summary>A graduating class of 400 goes to 60 communities in one sheet.</summary>
public sealed class GraduationTests
{
    private const int Class = 400;
    private const int Communities = 60;
    private static readonly DateOnly Sent = new(2023, 3, 1);

    /// <summary>Half accepted at different times, ten left to lapse, two too old on the way, the rest refused: on every day every roll is what it should be.</summary>
    [Theory, OnEachDatabase]
    public async Task Sent_in_one_sheet_every_roll_is_right_on_every_day(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database, people: Class);
        var branches = await CommunitiesAsync(desk);
        var school = desk.Here;
        var names = await desk.District.DoAsync(async db =>
        {
            foreach (var person in await db.Set<Person>().ToListAsync()) (person.Name, person.BornOn) = ($"毕业{person.Id:000}", person.Id <= 2 ? new(1995, 3, 6) : new(2000, 1, 1));
            await db.SaveChangesAsync();
            return await db.Set<Person>().OrderBy(p => p.Id).Select(p => p.Name).ToListAsync();
        });
        for (var person = 1; person <= Class; person++) await desk.ListAsync(person, school);
        var sheet = Files.Csv(["姓名,转入组织,毕业去向,应届毕业", .. names.Select((name, i) => $"{name},COMMUNITY{i % Communities},居住地社区,是")]);
        var run = await desk.Staff.ImportAsync(desk.HereSecretary, "transfers", sheet);
        Assert.Equal((ImportState.Done, Class, 0), (run.State, run.Fresh, run.Refused));
        Assert.Equal((0, Class), await desk.Staff.CheckAsync(desk.HereSecretary, "transfers", sheet) is var again ? (again.Fresh, again.There) : default);
        Assert.Equal(Class, await desk.OnRollAsync(school, Sent)); // sent is not gone

        var transfers = await desk.District.DoAsync(db => db.Set<Transfer>().AsNoTracking().OrderBy(t => t.MemberId).ToListAsync());
        var district = await desk.Staff.PostAsync(District.Root, StandardRoles.Secretary);
        var expected = new Dictionary<int, DateOnly>(); // who left the school's roll, on which day
        for (var i = 0; i < Class; i++)
        {
            var (transfer, day) = (transfers[i], Sent.AddDays(1 + i % 9));
            if (day.DayNumber != desk.Today.DayNumber) desk.GoTo(day.Year, day.Month, day.Day);
            if (i >= 2 && i < 202)
            {
                Assert.Equal(TransferState.Done, (await desk.AsAsync(district, (AnswerTransfer v) => v.AcceptAsync(transfer.Id, branches[i % Communities]))).Value);
                expected[i] = day;
            }
            else if (i is >= 212)
                Assert.Null(await desk.AsAsync(district, (AnswerTransfer v) => v.RefuseAsync(transfer.Id, "不在本社区居住")));
        }

        for (var day = Sent; day <= Sent.AddDays(14); day = day.AddDays(1))
        {
            desk.GoTo(day.Year, day.Month, day.Day);
            await desk.Staff.AsAsync(Actor.System, s => ActivatorUtilities.CreateInstance<LapseTransfers>(s).DoAsync(null!, default));
        }

        var ended = (await desk.District.DoAsync(db => db.Set<Transfer>().AsNoTracking().ToListAsync())).GroupBy(t => t.State).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal((200, 188, 10, 2), (ended[TransferState.Done], ended[TransferState.Refused], ended[TransferState.Lapsed], ended[TransferState.OfAge]));
        for (var day = Sent; day <= desk.Today; day = day.AddDays(1))
        {
            Assert.Equal(Class - expected.Count(e => e.Value <= day), await desk.OnRollAsync(school, day));
            var rolls = await desk.District.DoAsync(db => db.Set<RollSpell>().Where(s => s.OrganisationId != school && s.Day <= day && (s.Until == null || s.Until > day)).GroupBy(s => s.OrganisationId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
            for (var c = 0; c < Communities; c++) Assert.Equal(expected.Count(e => e.Key % Communities == c && e.Value <= day), rolls.GetValueOrDefault(branches[c]));
        }

        Assert.Equal((Class, 200, 200, 390, 400), (
            await desk.FigureAsync("member.roll"), await desk.FigureAsync("member.change[kind=转出]", school), await desk.FigureAsync("member.transfer[graduate=应届毕业,state=完成]"),
            await desk.FigureAsync("member.step[timely=按期]") + 2, await desk.FigureAsync("member.step") + 2)); // the two of age were nobody's step
        await desk.ProvedAsync("2023H1");
        Assert.Contains("不能整批撤销", (await desk.Staff.UndoAsync(desk.HereSecretary, run.Id))!.Message, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Whatever_is_wrong_is_said_of_its_row_and_a_whole_sheet_is_withdrawn(Database database)
    {
        await using var desk = await LeagueDesk.OpenAsync(database);
        await desk.EditAsync(1, p => p.Name = "同名");
        await desk.EditAsync(2, p => p.Name = "同名");
        await desk.EditAsync(3, p => (p.Name, p.BornOn) = ("老甲", new(1995, 3, 1)));
        await desk.EditAsync(4, p => p.Name = "在途");
        await desk.EditAsync(5, p => p.Name = "好人");
        await desk.EditAsync(6, p => p.Name = "他区");
        await desk.ListAsync(1, joined: new(2018, 5, 4), number: "201744000001");
        await desk.ListAsync(2, joined: new(2018, 5, 4), number: "201744000002");
        await desk.ListAsync(3);
        var moving = await desk.ListAsync(4);
        await desk.ListAsync(5);
        await desk.ListAsync(6, desk.There);
        await desk.AsAsync(desk.HereSecretary, (StartTransfer v) => v.SendAsync(moving.Id, desk.There, TransferWay.Home, false, null));
        var sheet = Files.Csv("姓名,发展团员编号,转入组织,去向,证件号码",
            ",,THEREBRANCH,居住地社区,", "同名,,THEREBRANCH,居住地社区,", "同名,201744000009,THEREBRANCH,居住地社区,", "老甲,,THEREBRANCH,居住地社区,", "在途,,THERE,居住地社区,", "在途,,THEREBRANCH,居住地社区,",
            "好人,,没有的社区,居住地社区,", "好人,,HEREBRANCH,居住地社区,", "好人,,THEREBRANCH,远方,", "他区,,HEREBRANCH,居住地社区,", "同名,201744000001,THEREBRANCH,居住地社区,", "同名,201744000001,THERE,居住地社区,", "好人,,THEREBRANCH,居住地社区,11010519491231002X");
        var run = await desk.Staff.CheckAsync(desk.HereSecretary, "transfers", sheet);
        string[] said =
        [
            "第 2 行：请填写“姓名”", "第 3 行：册上有 2 个“同名”", "第 4 行：叫“同名”的团员，编号不是", "第 5 行：此人已到离团的年龄", "第 6 行：此人已有一项到别处的转接在办", "第 7 行：与文件第 6 行是同一个人",
            "第 8 行：本区没有叫“没有的社区”的组织", "第 9 行：此人就在这个支部", "第 10 行：“去向”写的是“远方”", "第 11 行：您管的支部的册上没有叫“他区”的团员", "第 13 行：与文件第 12 行是同一个人", "第 14 行：叫“好人”的团员，档案里的证件不是这个号码",
        ];
        var found = await desk.Staff.FindingsAsync(run.Id);
        Assert.Equal(said, said.Zip(found, (s, f) => f.StartsWith(s, StringComparison.Ordinal) ? s : f));
        Assert.Equal(said.Length, found.Count);

        var good = await desk.Staff.ImportAsync(desk.HereSecretary, "transfers", Files.Csv("姓名,发展团员编号,转入组织,去向", "同名,201744000001,THEREBRANCH,升学", "好人,,THERE,就业单位所在社区"));
        Assert.Equal(2, good.Fresh);
        Assert.Null(await desk.Staff.UndoAsync(desk.HereSecretary, good.Id));
        Assert.Equal((3, 2), await desk.District.DoAsync(async db => (await db.Set<Transfer>().CountAsync(), await db.Set<Transfer>().CountAsync(t => t.State == TransferState.Withdrawn))));
        Assert.Equal(1, await desk.FigureAsync("member.transfer"));
        await desk.ProvedAsync("2023H1");
    }

    private static async Task<List<int>> CommunitiesAsync(LeagueDesk desk)
    {
        var branches = new List<int>();
        for (var i = 0; i < Communities; i++)
        {
            var community = await desk.District.FoundAsync($"COMMUNITY{i}", i % 2 == 0 ? desk.Staff.Street : desk.Staff.There, OrganisationType.GeneralBranch);
            branches.Add(await desk.District.FoundAsync($"COMMUNITY{i}B", community, OrganisationType.Branch));
        }

        await desk.District.RefreshAsync();
        return branches;
    }
}
